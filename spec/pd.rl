%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The life of a protection domain.
    #
    # A domain ends in two steps: `doomed`, its address space is loaded no more
    # and its capabilities name nothing; and free, when core has taken back
    # the pages that were donated for it.
    machine pd;
    alphtype unsigned char;

    # Requests of core.
    export NEW     = 0;
    export DESTROY = 1;
    export FREE    = 2;

    action unload {}
    action refuse {}

    action free   { fentry(free); }
    action live   { fentry(live); }
    action doomed { fentry(doomed); }

    main := (

      start: free: (
          NEW               -> live
      ) >eof(free),

      live: (
          DESTROY  @unload  -> doomed
        | FREE     @refuse  -> live
      ) >eof(live),

      doomed: (
          DESTROY           -> doomed
        | FREE              -> free
      ) >eof(doomed)
    );
}%%
