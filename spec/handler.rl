%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The half of a thread that waits for signals at a receiver.
    machine handler;
    alphtype unsigned char;

    # The receiver, on behalf of the thread that awaits.
    export AWAIT   = 0;

    # The receiver delivers, or is gone.
    export SIGNAL  = 1;
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
          SIGNAL              @wake   -> idle
        | GONE                @fail   -> idle
        | (CANCEL | DESTROY)          -> idle
      ) >eof(waiting)
    );
}%%
