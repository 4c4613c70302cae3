/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * says: prints its arguments, each in brackets.
 */
#include <stdio.h>

int main(int argc, char **argv)
{
    for (int i = 0; i < argc; i++)
        printf("<%s>", argv[i]);
    printf("%s\n", argv[argc] == NULL ? "" : "more");
    return 0;
}
