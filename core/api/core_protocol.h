/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * core_protocol: what components and core agree on. Programs use user/, which
 * hides it.
 */
#pragma once

/** What a component asks for: the label of its request to core. */
enum core_request {
    /** Prints: word 0 says how many characters begin at word 4. */
    CORE_LOG = 1,
    /** Extends the heap by word 0 bytes; gives its new end. */
    CORE_HEAP = 2,
    /** Opens the service named by words 0 to 3; gives a capability. */
    CORE_OPEN = 3,
    /** Ends the component with exit code word 0; there is no answer. */
    CORE_EXIT = 4,
};

/** What came of it: the label of the answer. */
enum core_answer {
    CORE_DONE = 0,
    /** The component's account has not enough of a resource. */
    CORE_NO_QUOTA = 1,
    /** The component does not name the service in `uses`. */
    CORE_NOT_ALLOWED = 2,
    /** Who provides the service does not run. */
    CORE_NOBODY = 3,
    /** No request has this label, or its words make no sense. */
    CORE_BAD_REQUEST = 4,
};

/** A name takes so many bytes, with a zero at its end. */
enum { CORE_NAME_BYTES = 16 };

/** A line of the log has at most so many characters. */
enum { CORE_LOG_BYTES = 256 };

/** The arguments of a component take so many bytes, zeros at their ends too. */
enum { CORE_ARGUMENT_BYTES = 256 };

/** A component has at most so many arguments, its name included. */
enum { CORE_ARGUMENTS = 16 };

/**
 * The capabilities in the first message of a component: core, and the receiver
 * and the context of its timer. Word 0 says where its heap begins, word 1 how
 * many arguments begin at word 4.
 */
enum core_first {
    CORE_FIRST_CORE,
    CORE_FIRST_RECEIVER,
    CORE_FIRST_TIMER,
    CORE_FIRST_CAPS
};
