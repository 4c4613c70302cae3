%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The place of a CPU share.
    #
    # Every thread that was started owns one share: its claim on the CPU.  A
    # ready share is `queued` in the scheduler.  A share that cannot be used
    # now is `listed` in a ring: parked at the thread where the chain of calls
    # of its owner ends, or in the unpark ring of its CPU on its way back to
    # the scheduler.  Which of the two is not stored: a whole ring is moved
    # from a thread to the CPU by rewriting four links, however long it is.
    machine share;
    alphtype unsigned char;

    # Raised by the owner's life.
    export INSERT = 0;
    export REMOVE = 1;
    export WAKE   = 2;

    # Raised by dispatch.
    export READY  = 3;
    export PARK   = 4;

    action list_last      {}
    action list_first     {}
    action unlist         {}
    action enqueue        {}
    action dequeue        {}
    action ask_dispatch   {}

    action absent         { fentry(absent); }
    action listed         { fentry(listed); }
    action queued         { fentry(queued); }

    main := (

      start: absent: (
          INSERT  @list_last @ask_dispatch           -> listed
      ) >eof(absent),

      listed: (
          WAKE    @unlist @list_first @ask_dispatch  -> listed
        | READY   @unlist @enqueue                   -> queued
        | REMOVE  @unlist @ask_dispatch              -> absent
      ) >eof(listed),

      queued: (
          WAKE    @ask_dispatch                      -> queued
        | PARK    @dequeue                           -> listed
        | REMOVE  @dequeue @ask_dispatch             -> absent
      ) >eof(queued)
    );
}%%
