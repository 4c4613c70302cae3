%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The life of a virtual machine.
    #
    # A guest runs inside a call of the thread that runs it, on that thread's
    # share; the call returns when the guest needs its monitor or is paused.
    # A pause that comes while the guest does not run is kept, so that it is
    # not lost when it meets a run that is just about to begin.
    machine vm;
    alphtype unsigned char;

    # Requests of the monitor and of core.
    export NEW     = 0;
    export RUN     = 1;
    export PAUSE   = 2;
    export DESTROY = 3;

    # The guest needs its monitor.
    export EXIT    = 4;

    action enter_guest {}
    action leave_guest {}
    action refuse      {}

    action free    { fentry(free); }
    action idle    { fentry(idle); }
    action running { fentry(running); }
    action pausing { fentry(pausing); }

    main := (

      start: free: (
          NEW                           -> idle
      ) >eof(free),

      idle: (
          RUN             @enter_guest  -> running
        | PAUSE                         -> pausing
        | DESTROY                       -> free
      ) >eof(idle),

      running: (
          (EXIT | PAUSE)  @leave_guest  -> idle
        | RUN             @refuse       -> running
        | DESTROY         @leave_guest  -> free
      ) >eof(running),

      pausing: (
          RUN                           -> idle
        | PAUSE                         -> pausing
        | DESTROY                       -> free
      ) >eof(pausing)
    );
}%%
