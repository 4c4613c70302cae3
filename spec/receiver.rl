%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The life of a signal receiver.
    #
    # Contexts with something to deliver queue at their receiver, and at most
    # one thread waits there.  It waits either for signals only, then the
    # receiver is `awaited`; or the receiver is bound to a thread that waits
    # for requests and signals alike: that thread's serving half knows it, and
    # the receiver stays `idle`.  A destroyed receiver is `doomed` until the
    # contexts that queued there are taken off, a few at a time.
    machine receiver;
    alphtype unsigned char;

    # Requests of holders and of core.
    export NEW           = 0;
    export AWAIT         = 1;
    export DESTROY       = 2;

    # Raised by the kernel.
    export FREE          = 3;
    export DELIVER       = 4;
    export DELIVER_BOUND = 5;
    export HANDLER_GONE  = 6;

    action block_handler {}
    action hand_over     {}
    action hand_to_bound {}
    action fail_handler  {}
    action refuse        {}

    action free          { fentry(free); }
    action idle          { fentry(idle); }
    action awaited       { fentry(awaited); }
    action doomed        { fentry(doomed); }

    main := (

      start: free: (
          NEW                            -> idle
      ) >eof(free),

      idle: (
          AWAIT          @block_handler  -> awaited
        | DELIVER_BOUND  @hand_to_bound  -> idle
        | DESTROY                        -> doomed
      ) >eof(idle),

      awaited: (
          DELIVER        @hand_over      -> idle
        | HANDLER_GONE                   -> idle
        | AWAIT          @refuse         -> awaited
        | DESTROY        @fail_handler   -> doomed
      ) >eof(awaited),

      doomed: (
          FREE                           -> free
        | DESTROY                        -> doomed
        | AWAIT          @refuse         -> doomed
      ) >eof(doomed)
    );
}%%
