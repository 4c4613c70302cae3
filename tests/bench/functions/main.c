/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: runs all test points and says in which order, so that the numbers of
 * the plugin, which come in the same order, find their rows.
 */
#include "bench.h"
#include "uart.h"

typedef void (*points_fn)(void);

extern const points_fn bench_points_begin[];
extern const points_fn bench_points_end[];

void bench_main(void);
_Noreturn void bench_exit(uint32_t code);
uint32_t bench_call(uintptr_t function, uint32_t a, uint32_t b, uint32_t c,
                    uint32_t d);

/** Where the board has its first UART. */
enum { UART = 0x10009000 };

static void write(const char *text)
{
    while (*text != 0)
        if (uart_put(UART, *text))
            text++;
}

uint32_t bench_run(const char *row, uintptr_t function, uint32_t a, uint32_t b,
                   uint32_t c, uint32_t d)
{
    write("bench: ");
    write(row);
    write("\n");
    return bench_call(function, a, b, c, d);
}

void bench_fail(const char *what)
{
    write("failed: ");
    write(what);
    write("\n");
    bench_exit(1);
}

void bench_main(void)
{
    uart_start(UART);
    for (const points_fn *p = bench_points_begin; p < bench_points_end; p++)
        (*p)();
}
