%%{
    # The lamp of a room.
    machine lamp;
    alphtype unsigned char;

    export TURN_ON  = 0;
    export TURN_OFF = 1;

    action light {}

    action off   { fentry(off); }
    action lit   { fentry(lit); }

    main := (

      start: off: (
          TURN_ON   @light  -> lit
        | TURN_OFF          -> off
      ) >eof(off),

      lit: (
          TURN_ON           -> lit
        | TURN_OFF          -> off
      ) >eof(lit),

      lit: (
          TURN_OFF          -> off
      ) >eof(lit)
    );
}%%
