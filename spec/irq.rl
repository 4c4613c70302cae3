%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The life of an interrupt line that core owns.
    #
    # A line is masked when it is made and after each interrupt; the first
    # acknowledgement arms it.  What an interrupt submits is decided outside:
    # the line knows its signal context by a weak reference.
    machine irq;
    alphtype unsigned char;

    # Requests of core.
    export NEW     = 0;
    export ACK     = 1;
    export DESTROY = 2;

    # The interrupt controller.
    export OCCUR   = 3;

    action claim_line   {}
    action release_line {}
    action mask         {}
    action unmask       {}

    action free   { fentry(free); }
    action masked { fentry(masked); }
    action armed  { fentry(armed); }

    main := (

      start: free: (
          NEW      @claim_line          -> masked
      ) >eof(free),

      masked: (
          ACK      @unmask              -> armed
        | OCCUR    @mask                -> masked
        | DESTROY  @release_line        -> free
      ) >eof(masked),

      armed: (
          ACK                           -> armed
        | OCCUR    @mask                -> masked
        | DESTROY  @mask @release_line  -> free
      ) >eof(armed)
    );
}%%
