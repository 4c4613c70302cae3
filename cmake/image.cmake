# SPDX-License-Identifier: BSD-2-Clause
# The image of a board: the kernel, core and the boot program, each linked into
# one object in which only its entries are visible, and then together.

set(cpu platform/cpu/arm_v7)
set(board platform/board/${TURNSTILE_BOARD})
include(${board}/parts.cmake)
list(TRANSFORM board_files PREPEND platform/board/)
list(TRANSFORM board_files APPEND .c)
list(TRANSFORM driver_files PREPEND platform/driver/)
list(TRANSFORM driver_files APPEND .c)
set(uart ${driver_files})
list(FILTER uart INCLUDE REGEX "/uart_")
set(limits gen/limits/${TURNSTILE_LIMITS})

# What the compiler calls by itself must not be seen by it.
set(own_library platform/cpu/memory.c)

# The compiler sees a part as a whole, as if it were one file: what is not
# marked as visible (visible.h) is nobody else's. The linker's plugin would take
# everything for visible, since the part is linked again, into the image.
set(whole_compile -flto
    "SHELL:-include ${CMAKE_SOURCE_DIR}/${cpu}/window_places.h")
set(whole_link -flto -flto-partition=one -fwhole-program
    -fno-use-linker-plugin -flinker-output=exec -O2 -g -std=c11 -ffreestanding
    -ffunction-sections -fdata-sections -mno-unaligned-access)

# turnstile_part(NAME SOURCES file... HEADERS folder... ENTRIES symbol... WHOLE):
# compiles and links a part into NAME.o, as a whole if it is said.
function(turnstile_part name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WHOLE" "" "SOURCES;HEADERS;ENTRIES")
    set(objects ${name}_objects)
    add_library(${objects} OBJECT ${arg_SOURCES})
    turnstile_headers(${objects} PRIVATE ${arg_HEADERS})
    target_include_directories(${objects} PRIVATE ${cpu} ${cpu}/asm
        platform/cpu/${processor} ${board})
    target_link_libraries(${objects} PRIVATE turnstile_c
        turnstile_freestanding)
    target_compile_options(${objects} PRIVATE -ffunction-sections
        -fdata-sections -mno-unaligned-access)
    set(link_options)
    if(arg_WHOLE)
        target_compile_options(${objects} PRIVATE
            "$<$<COMPILE_LANGUAGE:C>:${whole_compile}>")
        set_source_files_properties(${own_library} PROPERTIES COMPILE_OPTIONS
            -fno-lto)
        set(link_options ${whole_link})
    endif()
    list(TRANSFORM arg_ENTRIES PREPEND "-Wl,--undefined=" OUTPUT_VARIABLE roots)
    list(TRANSFORM arg_ENTRIES PREPEND "--keep-global-symbol="
        OUTPUT_VARIABLE visible)
    set(output ${CMAKE_BINARY_DIR}/${name}.o)
    separate_arguments(flags UNIX_COMMAND "${CMAKE_C_FLAGS}")
    add_custom_command(OUTPUT ${output}
        COMMAND ${CMAKE_C_COMPILER} ${flags} -r -nostdlib ${link_options}
            -Wl,--gc-sections ${roots} -o ${output}
            $<TARGET_OBJECTS:${objects}> -lgcc
        COMMAND ${CMAKE_OBJCOPY} ${visible} ${output}
        DEPENDS ${objects} $<TARGET_OBJECTS:${objects}>
        COMMAND_EXPAND_LISTS VERBATIM)
endfunction()

# turnstile_policy(POLICY LIST): the scheduler in a list of the kernel's sources
# becomes that of the policy.
function(turnstile_policy policy list)
    set(sources ${${list}})
    if(policy STREQUAL "fair")
        list(FILTER sources EXCLUDE REGEX "/kernel/sched(_inv|_rules|_set)?[.]c$")
        file(GLOB fair CONFIGURE_DEPENDS kernel/policy/sched_fair*.c)
        list(APPEND sources ${fair})
    elseif(policy STREQUAL "quota-2017")
        list(FILTER sources EXCLUDE REGEX "/kernel/sched_rules[.]c$")
        list(APPEND sources kernel/policy/sched_rules_2017.c)
    elseif(NOT policy STREQUAL "quota")
        message(FATAL_ERROR "there is no policy '${policy}'; there are quota, "
            "quota-2017 and fair")
    endif()
    set(${list} ${sources} PARENT_SCOPE)
endfunction()

file(GLOB kernel_sources CONFIGURE_DEPENDS kernel/*.c gen/*.c ${cpu}/*.c
    ${cpu}/*.S)
turnstile_policy(${TURNSTILE_POLICY} kernel_sources)
# What no message, signal, interrupt or choice needs is compiled for size.
set(cold ${kernel_sources})
list(FILTER cold INCLUDE REGEX
    "/calls?_(device|domain|guest|memory|source|system|thread|tune)[.]c$|\
/kernel/(cap_slot|clock|crash|guest|hash|init|life[a-z_]*|log[a-z_]*|mailbox|\
map_node|panic|signal_core|trace)[.]c$|\
/gen/(hash_slots|identity|killer|pd|remote|timeout|vm)[.]c$|\
/platform/cpu/[a-z0-9_]*/(cache|main)[.]c$")
set_source_files_properties(${cold} PROPERTIES COMPILE_OPTIONS -Os)
# Choices and signals are many small functions: more of them are inlined.
set(small ${kernel_sources})
list(FILTER small INCLUDE REGEX
    "/(choose|cpus|pass|sched|share|share_place|thread|context|receiver|handler|signal|\
timer|line|irq|ring|queue_deliver|queue_fills|lending|lookup|object)[.]c$")
set_source_files_properties(${small} PROPERTIES COMPILE_OPTIONS
    "--param=max-inline-insns-auto=40;--param=max-inline-insns-single=100;\
--param=early-inlining-insns=30")
set(board_sources ${board}/board.c platform/board/machine.c
    platform/board/ending.c platform/board/console.c platform/board/start_cpu.c
    platform/driver/gic.c platform/cpu/${processor}/processor.c
    ${board_files} ${driver_files} ${own_library})
turnstile_part(kernel WHOLE SOURCES ${kernel_sources} ${board_sources}
    HEADERS kernel gen ${limits} platform/cpu ${cpu} ${board} platform/board
        platform/driver
    ENTRIES cpu_enter cpu_hold handover kernel_table identity_table
        image_tables window_tables window_first zero_page kernel_stacks)

file(GLOB boot_sources CONFIGURE_DEPENDS platform/boot/*.c platform/boot/*.S)
turnstile_part(boot SOURCES ${boot_sources} ${board}/board.c
    platform/board/console.c ${uart} platform/cpu/memory.c
    HEADERS platform/boot kernel gen ${limits} gen/abi ${cpu} ${board}
        platform/board platform/driver core/main
    ENTRIES boot_start boot_head)

# turnstile_image(NAME PART main object... HEADERS folder...): the image
# NAME.elf, whose core begins with the core_main() in the files `main`, which may
# see further folders; PART is core linked with it. Further objects are linked
# into the image.
file(GLOB core_sources CONFIGURE_DEPENDS core/main/*.c core/main/*.S core/*.c)
list(FILTER core_sources EXCLUDE REGEX "/core/main/main\\.c$")
function(turnstile_image name part main)
    cmake_parse_arguments(PARSE_ARGV 3 image "" "" "HEADERS")
    turnstile_part(${part} SOURCES ${core_sources} ${main}
            platform/cpu/memory.c
        HEADERS core/main core core/api gen/abi tests/target
            tests/bench/kernel ${image_HEADERS}
        ENTRIES core_start)
    set(script ${CMAKE_BINARY_DIR}/${name}.ld)
    set(image ${CMAKE_BINARY_DIR}/${name}.elf)
    set(parts kernel.o boot.o ${part}.o ${image_UNPARSED_ARGUMENTS})
    list(TRANSFORM parts PREPEND ${CMAKE_BINARY_DIR}/)
    add_custom_command(OUTPUT ${image}
        COMMAND ${CMAKE_C_COMPILER} -E -P -x c -DCORE=${part}.o
            -I ${CMAKE_SOURCE_DIR}/${cpu} -I ${CMAKE_SOURCE_DIR}/${board}
            ${CMAKE_SOURCE_DIR}/platform/boot/image.ld -o ${script}
        COMMAND ${CMAKE_C_COMPILER} -nostdlib -Wl,--build-id=none
            -Wl,-T,${script} -o ${image} ${parts}
        DEPENDS ${parts} platform/boot/image.ld ${cpu}/layout.h
            ${board}/board_layout.h
        VERBATIM)
endfunction()

include(cmake/programs.cmake)
turnstile_image(turnstile core core/main/main.c system.o)

# The same for U-Boot.
file(STRINGS ${board}/board_layout.h load REGEX "define LOAD_ADDRESS")
string(REGEX MATCH "0x[0-9a-f]+" load ${load})
set(uimage ${CMAKE_BINARY_DIR}/turnstile.uimg)
set(uimage_tool ${CMAKE_SOURCE_DIR}/tools/lib/turnstile/run/uimage.py)
add_custom_command(OUTPUT ${uimage}
    COMMAND ${CMAKE_OBJCOPY} -O binary ${CMAKE_BINARY_DIR}/turnstile.elf
        ${CMAKE_BINARY_DIR}/turnstile.bin
    COMMAND /usr/bin/python3 ${uimage_tool} ${CMAKE_BINARY_DIR}/turnstile.bin
        ${load} ${uimage}
    DEPENDS ${CMAKE_BINARY_DIR}/turnstile.elf ${uimage_tool} VERBATIM)
add_custom_target(image ALL DEPENDS ${uimage})

# Images whose core is a test of the board.
add_custom_target(target_tests ALL)
file(GLOB tests CONFIGURE_DEPENDS tests/target/*_core.c)
file(GLOB support CONFIGURE_DEPENDS tests/target/child.c tests/target/echo.S
    tests/target/sleep.c tests/target/device_${TURNSTILE_BOARD}.c)
foreach(test IN LISTS tests)
    cmake_path(GET test STEM stem)
    turnstile_image(${stem} ${stem} "${test};${support}")
    add_custom_target(${stem}_image DEPENDS ${CMAKE_BINARY_DIR}/${stem}.elf)
    add_dependencies(target_tests ${stem}_image)
    # The kernel and boot parts are made once, before others want them.
    add_dependencies(${stem}_image image)
endforeach()

# The image whose operations tools/bench measures.
file(GLOB bench CONFIGURE_DEPENDS tests/bench/kernel/*.c tests/bench/kernel/*.S)
turnstile_image(bench_core bench_core "${bench};${support}")
add_custom_target(bench_image ALL DEPENDS ${CMAKE_BINARY_DIR}/bench_core.elf)
add_dependencies(bench_image image)

# The image that plays scenarios; its parts are those of all images.
file(GLOB player CONFIGURE_DEPENDS tests/scenario/board/*.c
    tests/scenario/board/*.S tests/scenario/runner/*.c)
turnstile_image(scenario scenario_core "${player}" HEADERS
    tests/scenario/board tests/scenario/runner kernel gen ${limits})
add_custom_target(scenario_image DEPENDS ${CMAKE_BINARY_DIR}/scenario.elf)
add_dependencies(target_tests scenario_image)
add_dependencies(scenario_image image)
