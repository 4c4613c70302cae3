%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The timeout of a thread.
    #
    # A thread has one timeout.  Arming it again replaces it; when it fires it
    # submits a signal, and it is off again.
    machine timeout;
    alphtype unsigned char;

    # Requests of the thread.
    export ARM     = 0;
    export DISARM  = 1;

    # Raised by the kernel.
    export FIRE    = 2;
    export DESTROY = 3;

    action enter {}
    action leave {}

    action idle  { fentry(idle); }
    action armed { fentry(armed); }

    main := (

      start: idle: (
          ARM                 @enter  -> armed
        | (DISARM | DESTROY)          -> idle
      ) >eof(idle),

      armed: (
          ARM                 @enter  -> armed
        | (DISARM | DESTROY)  @leave  -> idle
        | FIRE                @leave  -> idle
      ) >eof(armed)
    );
}%%
