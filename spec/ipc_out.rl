%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The calling half of a thread.
    #
    # A thread has at most one request under way: one that it sent itself
    # (`sending`), or one that the kernel sent on its behalf because it
    # faulted (`faulting`).  The request is linked to the called thread until it
    # is answered, given up, or the called thread is gone.
    machine ipc_out;
    alphtype unsigned char;

    # The thread itself, on the CPU.
    export SEND              = 0;
    export FAULT             = 1;

    # The called thread answers, or is gone.
    export ANSWER            = 2;
    export ANSWER_HANDOVER   = 3;
    export LEAVE             = 4;
    export GONE              = 5;

    # Somebody ends the request from outside.
    export CANCEL            = 6;
    export DESTROY           = 7;

    action block             {}
    action resume            {}
    action resume_handover   {}
    action fail              {}
    action leave_faulted     {}
    action unlink            {}

    action ready             { fentry(ready); }
    action sending           { fentry(sending); }
    action faulting          { fentry(faulting); }

    main := (

      start: ready: (
          SEND                @block                    -> sending
        | FAULT               @block                    -> faulting
        | (CANCEL | DESTROY)                            -> ready
      ) >eof(ready),

      sending: (
          ANSWER              @unlink @resume           -> ready
        | ANSWER_HANDOVER     @unlink @resume_handover  -> ready
        | GONE                @unlink @fail             -> ready
        | (CANCEL | DESTROY)  @unlink                   -> ready
      ) >eof(sending),

      faulting: (
          ANSWER              @unlink @resume           -> ready
        | ANSWER_HANDOVER     @unlink @resume_handover  -> ready
        | (LEAVE | GONE)      @unlink @leave_faulted    -> ready
        | (CANCEL | DESTROY)  @unlink                   -> ready
      ) >eof(faulting)
    );
}%%
