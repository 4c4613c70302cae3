%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # A request to another CPU.
    #
    # A thread that another CPU runs is changed only by that CPU.  Who wants to
    # pause, destroy, inspect or move it posts a request into its mailbox and
    # waits until the CPU has done it.  Each thread has room for one request
    # of its own, so posting cannot fail.
    machine remote;
    alphtype unsigned char;

    # The requesting thread, on its CPU.
    export POST    = 0;

    # The requested CPU has done it.
    export DONE    = 1;

    # Somebody ends the wait, or the thread, from outside.
    export CANCEL  = 2;
    export DESTROY = 3;

    action link   {}
    action block  {}
    action unlink {}
    action wake   {}

    action idle   { fentry(idle); }
    action posted { fentry(posted); }

    main := (

      start: idle: (
          POST                @link @block   -> posted
        | (CANCEL | DESTROY)                 -> idle
      ) >eof(idle),

      posted: (
          DONE                @unlink @wake  -> idle
        | (CANCEL | DESTROY)  @unlink        -> idle
      ) >eof(posted)
    );
}%%
