# SPDX-License-Identifier: BSD-2-Clause
# The compiler settings that every C file here is compiled with.

add_library(turnstile_warnings INTERFACE)
target_compile_options(turnstile_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:C>:-std=c11
        -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
        -Wstrict-prototypes -Wmissing-prototypes -Wswitch-enum -Wundef -Wvla
        -Wcast-qual -Werror>)

# The same, and the sanitizers of this build.
add_library(turnstile_c INTERFACE)
target_link_libraries(turnstile_c INTERFACE turnstile_warnings)

# The kernel may call only what it brings along, on the host as well.
add_library(turnstile_freestanding INTERFACE)
target_compile_options(turnstile_freestanding INTERFACE
    $<$<COMPILE_LANGUAGE:C>:-ffreestanding>)

if(TURNSTILE_SANITIZE)
    target_compile_options(turnstile_c INTERFACE
        -fsanitize=${TURNSTILE_SANITIZE} -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    target_link_options(turnstile_c INTERFACE
        -fsanitize=${TURNSTILE_SANITIZE})
endif()

# What each test executes is counted, for tools/coverage.
if(TURNSTILE_COVERAGE)
    target_compile_options(turnstile_c INTERFACE --coverage)
    target_link_options(turnstile_c INTERFACE --coverage)
endif()
