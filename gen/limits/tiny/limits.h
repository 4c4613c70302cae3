/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * limits: the limits of exhaustive exploration: every limit is met after few
 * steps.
 *
 * Generated from spec/limits/tiny.toml by tools/gen; do not edit.
 */

#pragma once

/** Slots of threads[], slot 0 included. */
enum { THREADS = 8 };

/** Slots of pds[], slot 0 included. */
enum { PDS = 4 };

/** Slots of identities[], slot 0 included. */
enum { IDENTITIES = 8 };

/** Slots of caps[], slot 0 included. */
enum { CAPS = 16 };

/** Slots of maps[], slot 0 included. */
enum { MAPS = 16 };

/** Slots of receivers[], slot 0 included. */
enum { RECEIVERS = 4 };

/** Slots of contexts[], slot 0 included. */
enum { CONTEXTS = 8 };

/** Slots of irqs[], slot 0 included. */
enum { IRQS = 4 };

/** Slots of vms[], slot 0 included. */
enum { VMS = 2 };

/** Slots of utcbs[], slot 0 included. */
enum { UTCBS = 8 };

/** Slots of fpus[], slot 0 included. */
enum { FPUS = 4 };

/** Slots of records[], slot 0 included. */
enum { RECORDS = 16 };

/** So many processors take part. */
enum { CPUS = 2 };

/** So many interrupt lines does the board number. */
enum { LINES = 4 };

/** Priorities are below this number, and the greatest is the best. */
enum { PRIORITIES = 32 };

/** A share is lent over at most so many hops. */
enum { HOPS = 2 };

/** A call does at most so many units of work. */
enum { UNITS = 1 };

/**
 * A pass moves at most so many shares from the unpark list to the ready queue.
 */
enum { READIED = 1 };

/**
 * A pass examines at most so many shares in its search for a thread that can
 * run.
 */
enum { EXAMINED = 1 };

/** A pass fires at most so many timeouts. */
enum { FIRED = 1 };

/** Quotas are shares of so many microseconds. */
enum { SUPER_PERIOD_US = 1000 };

/** A slice of the fills lasts so many microseconds. */
enum { FILL_US = 100 };

/** The ring of the kernel log holds so many characters. */
enum { LOG_BYTES = 64 };

/** RAM has at most so many frames that can be donated. */
enum { FRAMES = 64 };

/** The processor tells so many address spaces apart. */
enum { ASIDS = 4 };

/** The window of threads[] begins with this page. */
enum { THREAD_FIRST_PAGE = 1 };

/** It has so many pages, with 16 slots of 256 bytes each. */
enum { THREAD_PAGES = 1 };

/** The window of pds[] begins with this page. */
enum { PD_FIRST_PAGE = 2 };

/** It has so many pages, with 64 slots of 64 bytes each. */
enum { PD_PAGES = 1 };

/** The window of identities[] begins with this page. */
enum { IDENTITY_FIRST_PAGE = 3 };

/** It has so many pages, with 128 slots of 32 bytes each. */
enum { IDENTITY_PAGES = 1 };

/** The window of caps[] begins with this page. */
enum { CAP_FIRST_PAGE = 4 };

/** It has so many pages, with 256 slots of 16 bytes each. */
enum { CAP_PAGES = 1 };

/** The window of maps[] begins with this page. */
enum { MAP_FIRST_PAGE = 5 };

/** It has so many pages, with 32 slots of 128 bytes each. */
enum { MAP_PAGES = 1 };

/** The window of receivers[] begins with this page. */
enum { RECEIVER_FIRST_PAGE = 6 };

/** It has so many pages, with 128 slots of 32 bytes each. */
enum { RECEIVER_PAGES = 1 };

/** The window of contexts[] begins with this page. */
enum { CONTEXT_FIRST_PAGE = 7 };

/** It has so many pages, with 64 slots of 64 bytes each. */
enum { CONTEXT_PAGES = 1 };

/** The window of irqs[] begins with this page. */
enum { IRQ_FIRST_PAGE = 8 };

/** It has so many pages, with 128 slots of 32 bytes each. */
enum { IRQ_PAGES = 1 };

/** The window of vms[] begins with this page. */
enum { VM_FIRST_PAGE = 9 };

/** It has so many pages, with 128 slots of 32 bytes each. */
enum { VM_PAGES = 1 };

/** The window of utcbs[] begins with this page. */
enum { UTCB_FIRST_PAGE = 10 };

/** It has so many pages, with 1 slots of 4096 bytes each. */
enum { UTCB_PAGES = 8 };

/** The window of fpus[] begins with this page. */
enum { FPU_FIRST_PAGE = 18 };

/** It has so many pages, with 8 slots of 512 bytes each. */
enum { FPU_PAGES = 1 };

/** The window of records[] begins with this page. */
enum { RECORD_FIRST_PAGE = 19 };

/** It has so many pages, with 256 slots of 16 bytes each. */
enum { RECORD_PAGES = 1 };

/** Pages of all windows, and page 0, which belongs to none. */
enum { PAGES = 20 };

/** A slot of threads[] has so many bytes. */
enum { THREAD_SLOT_BYTES = 256 };

/** A slot of pds[] has so many bytes. */
enum { PD_SLOT_BYTES = 64 };

/** A slot of identities[] has so many bytes. */
enum { IDENTITY_SLOT_BYTES = 32 };

/** A slot of caps[] has so many bytes. */
enum { CAP_SLOT_BYTES = 16 };

/** A slot of maps[] has so many bytes. */
enum { MAP_SLOT_BYTES = 128 };

/** A slot of receivers[] has so many bytes. */
enum { RECEIVER_SLOT_BYTES = 32 };

/** A slot of contexts[] has so many bytes. */
enum { CONTEXT_SLOT_BYTES = 64 };

/** A slot of irqs[] has so many bytes. */
enum { IRQ_SLOT_BYTES = 32 };

/** A slot of vms[] has so many bytes. */
enum { VM_SLOT_BYTES = 32 };

/** A slot of utcbs[] has so many bytes. */
enum { UTCB_SLOT_BYTES = 4096 };

/** A slot of fpus[] has so many bytes. */
enum { FPU_SLOT_BYTES = 512 };

/** A slot of records[] has so many bytes. */
enum { RECORD_SLOT_BYTES = 16 };
