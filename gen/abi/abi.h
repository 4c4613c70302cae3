/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * abi: what user land and kernel agree on.
 *
 * Generated from the interface in spec/ by tools/gen; do not edit.
 */

#pragma once

#include <stdint.h>

/** What a general register holds. */
typedef uint32_t word_t;

/** A page has so many bytes. */
enum { PAGE_BYTES = 4096 };

/** A message has at most so many words. */
enum { MESSAGE_WORDS = 1008 };

/** A message has at most so many capabilities. */
enum { MESSAGE_CAPS = 4 };

/** This quota is the whole of one CPU's super period. */
enum { QUOTA_WHOLE = 32768 };

/** So many words of a message travel in registers. */
enum { MESSAGE_REGISTERS = 4 };

/** The numbers of the kernel's calls. */
enum call_number {
    /** Does nothing; the measure of what a kernel entry costs. */
    CALL_NULL = 0,
    /** Tells the time since the system started, in microseconds. */
    CALL_TIME = 1,
    /**
     * Gives up the rest of the caller's slice; its claim is spent until the
     * next super period.
     */
    CALL_THREAD_YIELD = 2,
    /** Stops the caller until a thread of its protection domain restarts it. */
    CALL_THREAD_STOP = 3,
    /** Lets a stopped thread of the caller's protection domain go on. */
    CALL_THREAD_RESTART = 4,
    /**
     * Sets the caller's one timeout, in place of an earlier one: at the
     * deadline a signal is submitted.
     */
    CALL_TIMEOUT_SET = 5,
    /**
     * Writes what the caller's data cache holds of one page to memory, so that
     * devices see it.
     */
    CALL_REGION_UPDATE_DATA = 6,
    /** Makes what was written to one page visible to instruction fetches. */
    CALL_REGION_UPDATE_INSTR = 7,
    /**
     * Appends characters to the kernel log; what does not fit is dropped and
     * counted.
     */
    CALL_LOG_PRINT = 8,
    /**
     * Acknowledges that the caller took note of a capability that a message
     * delivered.
     */
    CALL_CAP_ACK = 9,
    /**
     * Deletes a capability of the caller's protection domain and frees its
     * slot.
     */
    CALL_CAP_DELETE = 10,
    /**
     * Sends a request to a thread and waits for its answer; meanwhile the
     * callee may run on the caller's share.
     */
    CALL_MSG_CALL = 11,
    /**
     * Answers the request that the caller is serving; nothing happens if there
     * is none or its sender is gone.
     */
    CALL_MSG_REPLY = 12,
    /**
     * Reserves room, answers the request that the caller is serving, and waits
     * for the next request or signal.
     */
    CALL_MSG_REPLY_AND_AWAIT = 13,
    /**
     * Waits for a request, and for a signal at the receiver bound to the
     * caller; signals come first.
     */
    CALL_MSG_AWAIT = 14,
    /** Adds to the counter of a signal context, and wakes who awaits it. */
    CALL_SIGNAL_SUBMIT = 15,
    /** Waits for a signal at a receiver. */
    CALL_SIGNAL_AWAIT = 16,
    /** Takes a signal from a receiver if there is one, and never waits. */
    CALL_SIGNAL_PENDING = 17,
    /**
     * Acknowledges the last delivery of a context, so that it may deliver
     * again.
     */
    CALL_SIGNAL_ACK = 18,
    /**
     * Ends the deliveries of a context and waits until the last one is
     * acknowledged; then nobody uses its imprint any more.
     */
    CALL_SIGNAL_CONTEXT_KILL = 19,
    /**
     * Runs a guest on the caller's share until it needs the caller or is
     * paused.
     */
    CALL_VM_RUN = 20,
    /** Makes the run of a guest return, or its next one if it does not run. */
    CALL_VM_PAUSE = 21,
    /**
     * Makes a thread in a free slot; it has no registers yet and was not
     * started.
     */
    CALL_THREAD_NEW = 64,
    /**
     * Destroys a thread; it is doomed at once, and its slot is free when all
     * who wait for it are woken.
     */
    CALL_THREAD_DEL = 65,
    /**
     * Lets a thread that was made run, with a first message from core; or lets
     * a faulted thread go on, then the tag is zero.
     */
    CALL_THREAD_START = 66,
    /** Takes the CPU from a thread, whatever it does or waits for. */
    CALL_THREAD_PAUSE = 67,
    /** Lets a paused thread have the CPU again. */
    CALL_THREAD_RESUME = 68,
    /**
     * Ends whatever a thread waits for; the thread's call answers that it was
     * cancelled.
     */
    CALL_THREAD_CANCEL = 69,
    /**
     * Moves a stopped thread, or one that was not started, to another CPU; its
     * claim is zero there until the next super period.
     */
    CALL_THREAD_MIGRATE = 70,
    /**
     * Sets the quota of a thread; a raise takes effect with the next super
     * period.
     */
    CALL_THREAD_QUOTA = 71,
    /**
     * Says who hears of the faults of a thread: they become requests to the
     * thread of this identity.
     */
    CALL_THREAD_ROUTE_EVENT = 72,
    /**
     * Tells what a thread does, and copies its registers to the words of the
     * caller's message buffer.
     */
    CALL_THREAD_STATE_GET = 73,
    /**
     * Sets the registers of a thread that does not run from the words of the
     * caller's message buffer.
     */
    CALL_THREAD_STATE_SET = 74,
    /** Makes a thread fault after each instruction, for debuggers. */
    CALL_THREAD_SINGLE_STEP = 75,
    /**
     * Tells how long the share of a thread was used, by the thread or by who
     * served it.
     */
    CALL_THREAD_TIME_USED = 76,
    /** Makes a protection domain with an address space that core prepared. */
    CALL_PD_NEW = 77,
    /**
     * Destroys a protection domain; it must own no object, and is doomed until
     * the pages of its capabilities are taken back.
     */
    CALL_PD_DEL = 78,
    /** Makes changed translation entries take effect on all CPUs. */
    CALL_PD_UPDATE = 79,
    /** Makes an identity of an object: something that capabilities can name. */
    CALL_OBJ_NEW = 80,
    /**
     * Destroys an identity; every capability that names it is stale at once,
     * everywhere.
     */
    CALL_OBJ_DEL = 81,
    /**
     * Donates a frame for a page of a kernel table, on behalf of a protection
     * domain; the frame is zeroed.
     */
    CALL_TABLE_DONATE = 82,
    /**
     * Takes the frame of a page without objects back, or of a page of
     * capabilities of a doomed domain.
     */
    CALL_TABLE_RECLAIM = 83,
    /** Makes a signal receiver in a free slot. */
    CALL_SIGNAL_RECEIVER_NEW = 84,
    /**
     * Destroys a receiver; it is doomed at once, who waits there is told that
     * it is gone, and its contexts deliver no more.
     */
    CALL_SIGNAL_RECEIVER_DEL = 85,
    /**
     * Binds a receiver to a thread, which then waits for its signals together
     * with requests; or unbinds it.
     */
    CALL_SIGNAL_RECEIVER_BIND = 86,
    /** Makes a signal context that delivers at a receiver. */
    CALL_SIGNAL_CONTEXT_NEW = 87,
    /**
     * Destroys a signal context at once; who waits for its end is told that it
     * is gone.
     */
    CALL_SIGNAL_CONTEXT_DEL = 88,
    /**
     * Takes an interrupt line, masked, and says which signal context hears of
     * it.
     */
    CALL_IRQ_NEW = 89,
    /** Masks an interrupt line and gives it back. */
    CALL_IRQ_DEL = 90,
    /**
     * Unmasks an interrupt line: the last interrupt is handled, or the first
     * may come.
     */
    CALL_IRQ_ACK = 91,
    /** Makes a virtual machine in a free slot. */
    CALL_VM_NEW = 92,
    /** Destroys a virtual machine; a run of its guest ends. */
    CALL_VM_DEL = 93,
    /** Lets a held CPU enter the kernel and take part. */
    CALL_CPU_START = 94,
    /**
     * Moves characters from the kernel log to the words of the caller's
     * message buffer.
     */
    CALL_LOG_READ = 95,
    /**
     * Selects the events that the kernel trace of a CPU records; none turns it
     * off.
     */
    CALL_TRACE_CONTROL = 96,
    /**
     * Adds the objects of one page of a kernel table to a hash, so that tests
     * can compare whole states.
     */
    CALL_STATE_HASH = 97,
    /** Starts the machine anew; the call does not return. */
    CALL_SYSTEM_RESET = 98,
    /** Turns the machine off; the call does not return. */
    CALL_SYSTEM_POWER_OFF = 99,
};

/** From this number on, calls are for core only. */
enum { CALL_CORE_FIRST = 64 };

/** All calls have smaller numbers. */
enum { CALL_NUMBERS = 100 };

/** What a kernel call answers. */
typedef enum status {
    /** The call has done what it is for. */
    STATUS_OK = 0,
    /**
     * The wait for a request ended with a signal at the receiver bound to the
     * thread.
     */
    STATUS_SIGNAL = 1,
    /** A part of the work is done and more is left; repeat the call. */
    STATUS_AGAIN = 2,
    /** No call has this number. */
    STATUS_BAD_CALL = 3,
    /** The caller may not make this call, or not for this object. */
    STATUS_FORBIDDEN = 4,
    /** An argument lies outside its range. */
    STATUS_BAD_ARGUMENT = 5,
    /**
     * The capability or index names no live object of the kind that the call
     * wants.
     */
    STATUS_BAD_CAP = 6,
    /**
     * The slot lies outside its table, or its page was not donated on behalf
     * of the protection domain that is to pay.
     */
    STATUS_BAD_SLOT = 7,
    /** The slot, page, frame or line serves something else already. */
    STATUS_IN_USE = 8,
    /**
     * The address is not aligned as it must be, or the caller may not use what
     * lies there.
     */
    STATUS_BAD_ADDRESS = 9,
    /** The object refuses this in its present state. */
    STATUS_BAD_STATE = 10,
    /**
     * Somebody else waits there already, or something that depends on the
     * object still exists.
     */
    STATUS_BUSY = 11,
    /**
     * The protection domain that would receive capabilities has not enough
     * free slots for them.
     */
    STATUS_NO_ROOM = 12,
    /** The callee waits, directly or through others, for the caller. */
    STATUS_DEADLOCK = 13,
    /** No signal is pending at the receiver. */
    STATUS_NO_SIGNAL = 14,
    /** This processor or board cannot do it. */
    STATUS_UNSUPPORTED = 15,
    /** Core ended the wait. */
    STATUS_CANCELLED = 16,
    /** What the call waited for exists no more. */
    STATUS_GONE = 17,
} status_t;

/** All statuses are smaller. */
enum { STATUSES = 18 };

/** The tables of the kernel. */
enum table_number {
    /**
     * A thread, with its registers, its share of a CPU and its place in
     * queues.
     */
    TABLE_THREAD = 1,
    /**
     * A protection domain: an address space, a set of capabilities, and the
     * owner of donated pages.
     */
    TABLE_PD = 2,
    /**
     * An identity: what a capability distinguishes; an object can have many.
     */
    TABLE_IDENTITY = 3,
    /** A capability: the reference of one protection domain to one identity. */
    TABLE_CAP = 4,
    /**
     * A node of the map in which a protection domain finds its capability for
     * an identity.
     */
    TABLE_MAP = 5,
    /**
     * A signal receiver: where a thread waits for the signals of many
     * contexts.
     */
    TABLE_RECEIVER = 6,
    /**
     * A signal context: a counter of submits, with an imprint that tells its
     * receiver which one it is.
     */
    TABLE_CONTEXT = 7,
    /**
     * An interrupt line that core owns, and the signal context that hears of
     * it.
     */
    TABLE_IRQ = 8,
    /**
     * A virtual machine: a guest's memory and the registers that its exits
     * leave behind.
     */
    TABLE_VM = 9,
    /**
     * The message buffer of a thread: one page that thread and kernel share.
     */
    TABLE_UTCB = 10,
    /** The floating-point registers of a thread that does not run. */
    TABLE_FPU = 11,
    /**
     * A record of the kernel trace; each CPU fills its part of the table in a
     * circle.
     */
    TABLE_RECORD = 12,
    /**
     * A page of a table: whether it is donated, on whose behalf, and how many
     * of its slots serve.
     */
    TABLE_PAGE = 13,
};

/** What an identity can stand for. */
enum object_kind {
    /**
     * A thread, with its registers, its share of a CPU and its place in
     * queues.
     */
    OBJECT_THREAD = 1,
    /**
     * A signal receiver: where a thread waits for the signals of many
     * contexts.
     */
    OBJECT_RECEIVER = 6,
    /**
     * A signal context: a counter of submits, with an imprint that tells its
     * receiver which one it is.
     */
    OBJECT_CONTEXT = 7,
    /**
     * A virtual machine: a guest's memory and the registers that its exits
     * leave behind.
     */
    OBJECT_VM = 9,
};

/** These are the kinds of faults that a pager hears of. */
enum fault {
    /** The address is not mapped. */
    FAULT_UNMAPPED = 1,
    /** The address is mapped, but not for this kind of access. */
    FAULT_PERMISSION = 2,
    /** The address is not aligned for this access. */
    FAULT_ALIGNMENT = 3,
    /** The bus or the memory behind it reported an error. */
    FAULT_BUS = 4,
    /**
     * The processor does not know the instruction, or the thread may not use
     * it.
     */
    FAULT_INSTRUCTION = 5,
    /** The thread met a breakpoint. */
    FAULT_BREAKPOINT = 6,
    /** The thread took the one instruction that single step grants. */
    FAULT_STEP = 7,
};

/** These are the ways in which a thread can touch memory. */
enum access {
    /** The thread read. */
    ACCESS_READ = 0,
    /** The thread wrote. */
    ACCESS_WRITE = 1,
    /** The thread fetched an instruction. */
    ACCESS_EXECUTE = 2,
};

/** These are the reasons why a guest gives the CPU back to its monitor. */
enum vm_exit {
    /** Somebody paused the virtual machine. */
    VM_EXIT_PAUSED = 0,
    /** The guest did something that its monitor has to emulate. */
    VM_EXIT_TRAP = 1,
    /** The guest touched memory that is not mapped for it. */
    VM_EXIT_MEMORY = 2,
    /** The virtual interrupt controller wants maintenance. */
    VM_EXIT_CONTROLLER = 3,
    /** The virtual timer fired. */
    VM_EXIT_TIMER = 4,
    /** The guest waits for an interrupt. */
    VM_EXIT_WAIT = 5,
};

/** The words of a tag: it counts the words of the message. */
/*@ assigns \nothing;
    ensures \result == (value & 1023);
    ensures \result <= 1023;
*/
static inline word_t tag_words(word_t value)
{
    return value & 0x3ffU;
}

/** The caps of a tag: it counts the capabilities of the message. */
/*@ assigns \nothing;
    ensures \result == ((value >> 10) & 7);
    ensures \result <= 7;
*/
static inline word_t tag_caps(word_t value)
{
    return (value >> 10) & 0x7U;
}

/**
 * The label of a tag: it is chosen by the sender and says what the message is
 * about.
 */
/*@ assigns \nothing;
    ensures \result == ((value >> 13) & 524287);
    ensures \result <= 524287;
*/
static inline word_t tag_label(word_t value)
{
    return (value >> 13) & 0x7ffffU;
}

/** A tag of its fields. */
/*@ requires words_field <= 1023 && caps_field <= 7 && label_field <= 524287;
    assigns \nothing;
    ensures \result == words_field + caps_field * 1024 + label_field * 8192;
*/
static inline word_t tag_make(word_t words_field, word_t caps_field,
                              word_t label_field)
{
    return words_field + caps_field * 1024U + label_field * 8192U;
}

/** The slot of a capability word: it selects the slot of the capability. */
/*@ assigns \nothing;
    ensures \result == (value & 1048575);
    ensures \result <= 1048575;
*/
static inline word_t capability_slot(word_t value)
{
    return value & 0xfffffU;
}

/**
 * The serial of a capability word: it repeats the lowest bits of the
 * reference's serial.
 */
/*@ assigns \nothing;
    ensures \result == ((value >> 20) & 4095);
    ensures \result <= 4095;
*/
static inline word_t capability_serial(word_t value)
{
    return (value >> 20) & 0xfffU;
}

/** A capability word of its fields. */
/*@ requires slot_field <= 1048575 && serial_field <= 4095;
    assigns \nothing;
    ensures \result == slot_field + serial_field * 1048576;
*/
static inline word_t capability_make(word_t slot_field, word_t serial_field)
{
    return slot_field + serial_field * 1048576U;
}

/** A 64-bit value of its halves. */
/*@ assigns \nothing; */
static inline uint64_t two_words(word_t low, word_t high)
{
    return (uint64_t)high * 0x100000000U + (uint64_t)low % 0x100000000U;
}

/** The low half of a 64-bit value. */
/*@ assigns \nothing; */
static inline word_t low_word(uint64_t value)
{
    return (word_t)(value & 0xffffffffU);
}

/** The high half of a 64-bit value. */
/*@ assigns \nothing; */
static inline word_t high_word(uint64_t value)
{
    return (word_t)(value / 0x100000000U);
}

/**
 * The message buffer of a thread: word `i` of a message is word[i]; the first
 * four travel in registers.
 */
struct utcb {
    /**
     * A place for the tag, for user land's libraries; the kernel never touches
     * it.
     */
    word_t tag;
    /**
     * A place for the home of the invoked identity; the kernel never touches
     * it.
     */
    word_t home;
    /** These words name the capabilities of the message; zero names nothing. */
    word_t cap[4];
    /**
     * These words are free for the thread's own use; the kernel never touches
     * them.
     */
    word_t spare[10];
    /** The words of the message. */
    word_t word[MESSAGE_WORDS];
};

/** The part of a message that travels in registers. */
struct message {
    /** Counts and label: in what is sent, out what arrived. */
    word_t tag;
    /** The first four words. */
    word_t word[4];
    /** In: how many capabilities may arrive. */
    word_t room;
    /** Out: the home of the identity that was invoked. */
    word_t home;
};

/**
 * The eight abstract registers of a call, in the order in which ARM and RISC-V
 * number those that carry them.
 */
struct call_frame {
    /** In: the capability or index that the call is about. Out: the status. */
    word_t cap;
    /**
     * In: the tag of a message, or the sixth argument. Out: the tag of the
     * message that arrived.
     */
    word_t tag;
    /** In and out: the words of a message, arguments, results. */
    word_t word[4];
    /**
     * In: how many capabilities the caller can receive, or the seventh
     * argument. Out: the home of the identity that was invoked.
     */
    word_t room;
    /** In: the number of the call. Out: what went in. */
    word_t number;
};

_Static_assert(sizeof(struct utcb) == PAGE_BYTES, "the buffer is one page");
_Static_assert(sizeof(struct call_frame) == 8 * sizeof(word_t),
               "eight registers");
