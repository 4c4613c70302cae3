%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The half of a thread that waits for the end of a signal context.
    machine killer;
    alphtype unsigned char;

    # The context, on behalf of the thread that kills.
    export AWAIT   = 0;

    # The context is acknowledged, or gone.
    export DONE    = 1;
    export GONE    = 2;

    # Somebody ends the wait, or the thread, from outside.
    export CANCEL  = 3;
    export DESTROY = 4;

    action block   {}
    action wake    {}
    action fail    {}

    action idle    { fentry(idle); }
    action waiting { fentry(waiting); }

    main := (

      start: idle: (
          AWAIT               @block  -> waiting
        | (CANCEL | DESTROY)          -> idle
      ) >eof(idle),

      waiting: (
          DONE                @wake   -> idle
        | GONE                @fail   -> idle
        | (CANCEL | DESTROY)          -> idle
      ) >eof(waiting)
    );
}%%
