%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The life of a page of a kernel table.
    #
    # Behind a page of a table's window lies the shared zero page until core
    # donates a frame on behalf of a protection domain.  The domain's objects
    # may then live in its slots.  A page without objects can be given back;
    # the pages of a doomed domain's capabilities are given back as a whole.
    machine page;
    alphtype unsigned char;

    # Requests of core.
    export DONATE        = 0;
    export RECLAIM       = 1;
    export RECLAIM_WHOLE = 2;

    # Raised by the kernel, when an object of the page is made or ends.
    export TAKE          = 3;
    export GIVE          = 4;
    export GIVE_LAST     = 5;

    action map    {}
    action unmap  {}
    action refuse {}

    action absent { fentry(absent); }
    action empty  { fentry(empty); }
    action used   { fentry(used); }

    main := (

      start: absent: (
          DONATE                     @map     -> empty
        | (RECLAIM | RECLAIM_WHOLE)  @refuse  -> absent
      ) >eof(absent),

      empty: (
          TAKE                                -> used
        | (RECLAIM | RECLAIM_WHOLE)  @unmap   -> absent
        | DONATE                     @refuse  -> empty
      ) >eof(empty),

      used: (
          (TAKE | GIVE)                       -> used
        | GIVE_LAST                           -> empty
        | RECLAIM_WHOLE              @unmap   -> absent
        | (DONATE | RECLAIM)         @refuse  -> used
      ) >eof(used)
    );
}%%
