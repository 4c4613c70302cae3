/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * print: text for the kernel log, which the kernel sends to the console.
 */
#pragma once

#include "abi.h"

/** Prints a string. */
void print(const char *text);

/** Prints a number, in tens. */
void print_number(word_t number);

/** Prints a number as an address is written: 0x and eight digits. */
void print_hex(word_t number);
