/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * machine: what the proofs take for granted of the processor and its compiler.
 *
 * Frama-C reads this file with the machine description of the proofs, and the
 * compiler of the boards compiles it: both have to agree with every line.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum byte_enum { BYTE_ENUM_NONE, BYTE_ENUM_LAST = 255 };
enum half_enum { HALF_ENUM_NONE, HALF_ENUM_LAST = 256 };
enum word_enum { WORD_ENUM_NONE, WORD_ENUM_LAST = 65536 };
enum sign_enum { SIGN_ENUM_FIRST = -1, SIGN_ENUM_LAST = 127 };

struct after_half {
    char before;
    uint16_t x;
};

struct after_word {
    char before;
    uint32_t x;
};

struct after_long {
    char before;
    uint64_t x;
};

struct after_double {
    char before;
    double x;
};

struct after_pointer {
    char before;
    void *x;
};

struct after_enum {
    char before;
    enum half_enum x;
};

struct side_by_side {
    uint8_t a;
    uint8_t b;
    uint8_t c;
    uint8_t d;
} __attribute__((aligned(4)));

struct after_bytes {
    char before;
    struct side_by_side x;
};

_Static_assert((char)-1 > 0, "char has no sign");
_Static_assert(sizeof(short) == 2, "short");
_Static_assert(sizeof(int) == 4, "int");
_Static_assert(sizeof(long) == 4, "long");
_Static_assert(sizeof(long long) == 8, "long long");
_Static_assert(sizeof(double) == 8, "double");
_Static_assert(sizeof(long double) == 8, "long double");
_Static_assert(sizeof(bool) == 1, "bool");
_Static_assert(sizeof(void *) == 4, "pointer");
_Static_assert(sizeof(size_t) == 4, "size_t");
_Static_assert(sizeof(ptrdiff_t) == 4, "ptrdiff_t");
_Static_assert(sizeof(uintptr_t) == 4, "uintptr_t");
_Static_assert(-1 >> 1 == -1, "a shift keeps the sign");
_Static_assert(-1 == ~0, "two's complement");

_Static_assert(sizeof(enum byte_enum) == 1, "the shortest type that fits");
_Static_assert(sizeof(enum half_enum) == 2, "the shortest type that fits");
_Static_assert(sizeof(enum word_enum) == 4, "the shortest type that fits");
_Static_assert(sizeof(enum sign_enum) == 1, "the shortest type that fits");
_Static_assert((enum byte_enum)(-1) > 0, "without sign where none is needed");
_Static_assert((enum sign_enum)(-1) < 0, "with sign where one is needed");

_Static_assert(offsetof(struct after_half, x) == 2, "alignment of a half");
_Static_assert(offsetof(struct after_word, x) == 4, "alignment of a word");
_Static_assert(offsetof(struct after_long, x) == 8, "alignment of 64 bits");
_Static_assert(offsetof(struct after_double, x) == 8, "alignment of double");
_Static_assert(offsetof(struct after_pointer, x) == 4, "alignment of pointers");
_Static_assert(offsetof(struct after_enum, x) == 2, "alignment of an enum");
_Static_assert(sizeof(struct after_half) == 4, "padding at the end");
_Static_assert(sizeof(struct side_by_side) == 4, "bytes side by side");
_Static_assert(offsetof(struct side_by_side, d) == 3, "bytes in order");
_Static_assert(offsetof(struct after_bytes, x) == 4, "alignment on demand");
