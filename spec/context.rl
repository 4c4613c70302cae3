%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The life of a signal context.
    #
    # A context counts what is submitted and hands it out in one sum.  At most
    # one delivery is outstanding: what comes before its acknowledgement is
    # collected.  Killing is a promise to the killer: afterwards nobody uses
    # the context's imprint.  So a kill waits for the outstanding
    # acknowledgement, and takes what was not delivered yet off the queue.
    machine context;
    alphtype unsigned char;

    # Requests of holders and of core.
    export NEW           = 0;
    export SUBMIT        = 1;
    export ACK           = 2;
    export KILL          = 3;
    export DESTROY       = 4;

    # Raised by the kernel.
    export TAKE          = 5;
    export DELIVER       = 6;
    export DELIVER_BOUND = 7;
    export KILLER_GONE   = 8;

    action enqueue           {}
    action dequeue           {}
    action hand_to_handler   {}
    action hand_to_bound     {}
    action block_killer      {}
    action killer_done       {}
    action killer_failed     {}
    action refuse            {}

    action free              { fentry(free); }
    action idle              { fentry(idle); }
    action pending           { fentry(pending); }
    action delivered         { fentry(delivered); }
    action delivered_pending { fentry(delivered_pending); }
    action killed            { fentry(killed); }
    action kill_wait         { fentry(kill_wait); }
    action kill_orphan       { fentry(kill_orphan); }

    main := (

      start: free: (
          NEW                                         -> idle
      ) >eof(free),

      idle: (
          SUBMIT           @enqueue                   -> pending
        | ACK                                         -> idle
        | KILL                                        -> killed
        | DESTROY                                     -> free
      ) >eof(idle),

      pending: (
          TAKE             @dequeue                   -> delivered
        | DELIVER          @dequeue @hand_to_handler  -> delivered
        | DELIVER_BOUND    @dequeue @hand_to_bound    -> delivered
        | (SUBMIT | ACK)                              -> pending
        | KILL             @dequeue                   -> killed
        | DESTROY          @dequeue                   -> free
      ) >eof(pending),

      delivered: (
          SUBMIT                                      -> delivered_pending
        | ACK                                         -> idle
        | KILL             @block_killer              -> kill_wait
        | DESTROY                                     -> free
      ) >eof(delivered),

      delivered_pending: (
          SUBMIT                                      -> delivered_pending
        | ACK              @enqueue                   -> pending
        | KILL             @block_killer              -> kill_wait
        | DESTROY                                     -> free
      ) >eof(delivered_pending),

      killed: (
          ACK                                         -> killed
        | KILL                                        -> killed
        | SUBMIT           @refuse                    -> killed
        | DESTROY                                     -> free
      ) >eof(killed),

      kill_wait: (
          ACK              @killer_done               -> killed
        | KILLER_GONE                                 -> kill_orphan
        | (SUBMIT | KILL)  @refuse                    -> kill_wait
        | DESTROY          @killer_failed             -> free
      ) >eof(kill_wait),

      kill_orphan: (
          ACK                                         -> killed
        | KILL             @block_killer              -> kill_wait
        | SUBMIT           @refuse                    -> kill_orphan
        | DESTROY                                     -> free
      ) >eof(kill_orphan)
    );
}%%
