%%{
    # A bell beside a door.
    #
    # Who presses it is admitted to the room.
    machine bell;
    alphtype unsigned char;

    export PRESS   = 0;
    export RELEASE = 1;

    action admit   {}

    action silent  { fentry(silent); }
    action ringing { fentry(ringing); }

    main := (

      start: silent: (
          PRESS    @admit  -> ringing
        | RELEASE          -> silent
      ) >eof(silent),

      ringing: (
          RELEASE          -> silent
      ) >eof(ringing)
    );
}%%
