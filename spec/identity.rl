%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The life of an identity: what a capability distinguishes.
    #
    # An identity belongs to an object.  It is `live` from its creation to its
    # destruction; every creation takes a serial that is never used again, so
    # ending it makes all references to it stale at once.  An identity whose
    # object is gone names nothing, though it is still `live`: it waits to be
    # deleted by core.
    machine identity;
    alphtype unsigned char;

    export NEW     = 0;
    export DESTROY = 1;

    action retire {}

    action free { fentry(free); }
    action live { fentry(live); }

    main := (

      start: free: (
          NEW               -> live
      ) >eof(free),

      live: (
          DESTROY  @retire  -> free
      ) >eof(live)
    );
}%%
