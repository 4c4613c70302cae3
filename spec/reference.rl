%%{
    # SPDX-License-Identifier: BSD-2-Clause

    # The life of a capability: a reference of a protection domain to an
    # identity.
    #
    # A reference is made when a message delivers its identity for the first
    # time.  Each delivery must be acknowledged; until then the reference is
    # `unacked` and cannot be deleted, so that no thread deletes a name that
    # the kernel has just given to another thread of the domain.
    #
    # Whether the identity still exists is no state: the reference holds its
    # serial and is stale when the two differ.  A stale reference that stands
    # in the way of a new one in the domain's map is `displaced`: it is in no
    # map any more, names nothing, and waits to be deleted.
    machine reference;
    alphtype unsigned char;

    # Requests of the protection domain.
    export ACK              = 0;
    export ACK_LAST         = 1;
    export DELETE           = 2;

    # Raised by the kernel.
    export NEW              = 3;
    export DELIVER          = 4;
    export DISPLACE         = 5;

    action map              {}
    action unmap            {}
    action give_back        {}
    action refuse           {}

    action free               { fentry(free); }
    action held               { fentry(held); }
    action unacked            { fentry(unacked); }
    action displaced          { fentry(displaced); }
    action displaced_unacked  { fentry(displaced_unacked); }

    main := (

      start: free: (
          NEW               @map               -> unacked
      ) >eof(free),

      held: (
          DELIVER                              -> unacked
        | DELETE            @unmap @give_back  -> free
        | DISPLACE          @unmap             -> displaced
        | (ACK | ACK_LAST)  @refuse            -> held
      ) >eof(held),

      unacked: (
          (DELIVER | ACK)                      -> unacked
        | ACK_LAST                             -> held
        | DISPLACE          @unmap             -> displaced_unacked
        | DELETE            @refuse            -> unacked
      ) >eof(unacked),

      displaced: (
          DELETE            @give_back         -> free
        | (ACK | ACK_LAST)  @refuse            -> displaced
      ) >eof(displaced),

      displaced_unacked: (
          ACK                                  -> displaced_unacked
        | ACK_LAST                             -> displaced
        | DELETE            @refuse            -> displaced_unacked
      ) >eof(displaced_unacked)
    );
}%%
