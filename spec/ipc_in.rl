%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The serving half of a thread.
    #
    # Requests queue at a thread in the order of their arrival.  The thread
    # takes the oldest one and is `replying` until it answers; its client is
    # the head of the queue.  If that client is cancelled or destroyed first,
    # the thread is `unanswered`: its answer will go nowhere.  A thread that is
    # `waiting` has an empty queue; a signal at a receiver bound to it ends the
    # wait as well.
    #
    # Who arrives while the thread does not wait stays in the queue, and who
    # leaves the queue without being served was only in the queue: neither is
    # an event of this machine.
    machine ipc_in;
    alphtype unsigned char;

    # Requests of the thread itself, on the CPU.
    export AWAIT            = 0;
    export AWAIT_QUEUED     = 1;
    export REPLY            = 2;
    export REPLY_HANDOVER   = 3;
    export REPLY_LEAVE      = 4;

    # What comes from others.
    export REQUEST          = 5;
    export REQUEST_HANDOVER = 6;
    export SIGNAL           = 7;
    export CLIENT_GONE      = 8;

    # Somebody ends the wait, or the thread, from outside.
    export CANCEL           = 9;
    export DESTROY          = 10;

    action block            {}
    action wake             {}
    action wake_handover    {}
    action wake_signalled   {}
    action answer           {}
    action answer_handover  {}
    action answer_leave     {}
    action refuse           {}

    action ready            { fentry(ready); }
    action waiting          { fentry(waiting); }
    action replying         { fentry(replying); }
    action unanswered       { fentry(unanswered); }

    main := (

      start: ready: (
          AWAIT                   @block            -> waiting
        | AWAIT_QUEUED                              -> replying
        | REPLY                                     -> ready
        | (CANCEL | DESTROY)                        -> ready
      ) >eof(ready),

      waiting: (
          REQUEST                 @wake             -> replying
        | REQUEST_HANDOVER        @wake_handover    -> replying
        | SIGNAL                  @wake_signalled   -> ready
        | (CANCEL | DESTROY)                        -> ready
      ) >eof(waiting),

      replying: (
          REPLY                   @answer           -> ready
        | REPLY_HANDOVER          @answer_handover  -> ready
        | REPLY_LEAVE             @answer_leave     -> ready
        | CLIENT_GONE                               -> unanswered
        | (AWAIT | AWAIT_QUEUED)  @refuse           -> replying
        | CANCEL                                    -> replying
        | DESTROY                                   -> ready
      ) >eof(replying),

      unanswered: (
          REPLY                                     -> ready
        | (AWAIT | AWAIT_QUEUED)  @refuse           -> unanswered
        | CANCEL                                    -> unanswered
        | DESTROY                                   -> ready
      ) >eof(unanswered)
    );
}%%
