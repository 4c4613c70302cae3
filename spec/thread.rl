%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The life of a thread.
    #
    # A thread is made in `created`, where core gives it what it needs, and is
    # started once.  From then on it is `active`, or it waits for exactly one
    # thing: the answer to a request (`sending`), a request (`waiting`), a
    # signal, the end of a signal context, another CPU (`remote_wait`), a thread
    # of its own protection domain (`stopped`), or somebody who mends its fault
    # (`faulted`).  Destruction makes it `doomed` at once; its slot is free when
    # nobody waits for it any more.
    #
    # Whether a thread is also paused is a flag beside the states: pausing takes
    # the CPU away and changes nothing that the thread waits for.
    #
    # The upper machines (ipc, handler, killer, remote) decide what ends a wait
    # and raise it here; this machine decides who may have the CPU.
    machine thread;
    alphtype unsigned char;

    # Requests of core, and of threads of the same protection domain.
    export NEW                =  0;
    export START              =  1;
    export RESTART            =  2;
    export CANCEL             =  3;
    export DESTROY            =  4;
    export FREE               =  5;

    # The thread itself, on the CPU, begins to wait.
    export STOP               =  6;
    export SEND               =  7;
    export WAIT               =  8;
    export AWAIT_SIGNAL       =  9;
    export AWAIT_KILL         = 10;
    export FAULT              = 11;
    export REMOTE             = 12;

    # What it waited for has come.
    export ANSWERED           = 13;
    export ANSWERED_HANDOVER  = 14;
    export REQUESTED          = 15;
    export REQUESTED_HANDOVER = 16;
    export SIGNALLED          = 17;
    export KILLED             = 18;
    export REMOTE_DONE        = 19;
    export FAILED             = 20;

    action insert_share    {}
    action remove_share    {}
    action wake            {}
    action release_lenders {}
    action report_crash    {}
    action refuse          {}

    action free            { fentry(free); }
    action created         { fentry(created); }
    action active          { fentry(active); }
    action sending         { fentry(sending); }
    action waiting         { fentry(waiting); }
    action awaits_signal   { fentry(awaits_signal); }
    action awaits_kill     { fentry(awaits_kill); }
    action stopped         { fentry(stopped); }
    action faulted         { fentry(faulted); }
    action remote_wait     { fentry(remote_wait); }
    action doomed          { fentry(doomed); }

    main := (

      start: free: (
          NEW                                                         -> created
      ) >eof(free),

      created: (
          START                       @insert_share @release_lenders  -> active
        | DESTROY                                                     -> doomed
        | (RESTART | CANCEL)          @refuse                         -> created
      ) >eof(created),

      active: (
          STOP                                                        -> stopped
        | SEND                                                        -> sending
        | WAIT                                                        -> waiting
        | AWAIT_SIGNAL                                                -> awaits_signal
        | AWAIT_KILL                                                  -> awaits_kill
        | FAULT                       @report_crash                   -> faulted
        | REMOTE                                                      -> remote_wait
        | DESTROY                     @remove_share                   -> doomed
        | (START | RESTART | CANCEL)  @refuse                         -> active
      ) >eof(active),

      sending: (
          ANSWERED                    @wake @release_lenders          -> active
        | ANSWERED_HANDOVER           @release_lenders                -> active
        | FAILED                      @wake @release_lenders          -> active
        | FAULT                       @report_crash                   -> faulted
        | CANCEL                      @wake @release_lenders          -> active
        | DESTROY                     @remove_share                   -> doomed
        | (START | RESTART)           @refuse                         -> sending
      ) >eof(sending),

      waiting: (
          REQUESTED                   @wake @release_lenders          -> active
        | REQUESTED_HANDOVER          @release_lenders                -> active
        | SIGNALLED                   @wake @release_lenders          -> active
        | CANCEL                      @wake @release_lenders          -> active
        | DESTROY                     @remove_share                   -> doomed
        | (START | RESTART)           @refuse                         -> waiting
      ) >eof(waiting),

      awaits_signal: (
          SIGNALLED                   @wake @release_lenders          -> active
        | FAILED                      @wake @release_lenders          -> active
        | CANCEL                      @wake @release_lenders          -> active
        | DESTROY                     @remove_share                   -> doomed
        | (START | RESTART)           @refuse                         -> awaits_signal
      ) >eof(awaits_signal),

      awaits_kill: (
          KILLED                      @wake @release_lenders          -> active
        | FAILED                      @wake @release_lenders          -> active
        | CANCEL                      @wake @release_lenders          -> active
        | DESTROY                     @remove_share                   -> doomed
        | (START | RESTART)           @refuse                         -> awaits_kill
      ) >eof(awaits_kill),

      stopped: (
          RESTART                     @wake @release_lenders          -> active
        | CANCEL                      @wake @release_lenders          -> active
        | DESTROY                     @remove_share                   -> doomed
        | START                       @refuse                         -> stopped
      ) >eof(stopped),

      faulted: (
          START                       @wake @release_lenders          -> active
        | DESTROY                     @remove_share                   -> doomed
        | (RESTART | CANCEL)          @refuse                         -> faulted
      ) >eof(faulted),

      remote_wait: (
          REMOTE_DONE                 @wake @release_lenders          -> active
        | CANCEL                      @wake @release_lenders          -> active
        | DESTROY                     @remove_share                   -> doomed
        | (START | RESTART)           @refuse                         -> remote_wait
      ) >eof(remote_wait),

      doomed: (
          FREE                                                        -> free
        | DESTROY                                                     -> doomed
        | (START | RESTART | CANCEL)  @refuse                         -> doomed
      ) >eof(doomed)
    );
}%%
