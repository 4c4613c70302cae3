%%{
    # The door of a room.
    #
    # It is opened and closed by people; who rings is admitted.
    machine door;
    alphtype unsigned char;

    export NEW    = 0;
    export OPEN   = 1;
    export CLOSE  = 2;
    export ADMIT  = 3;
    export REMOVE = 4;

    action greet  {}
    action enter  {}
    action leave  {}
    action refuse {}

    action absent { fentry(absent); }
    action closed { fentry(closed); }
    action opened { fentry(opened); }

    main := (

      start: absent: (
          NEW                    -> closed
      ) >eof(absent),

      closed: (
          OPEN    @enter         -> opened
        | ADMIT   @greet @enter  -> opened
        | REMOVE                 -> absent
      ) >eof(closed),

      opened: (
          CLOSE   @leave         -> closed
        | OPEN    @refuse        -> opened
      ) >eof(opened)
    );
}%%
