# SPDX-License-Identifier: BSD-2-Clause
# Components: each folder of examples/ is a program, and so are those of the
# tests. They are linked with user/ and the small C library picolibc. And the
# system that core finds in the image.

set(TURNSTILE_SYSTEM "systems/demo.toml" CACHE STRING
    "The file that describes the system")

file(GLOB user_sources CONFIGURE_DEPENDS user/*.c)
add_library(user OBJECT ${user_sources})
turnstile_headers(user PUBLIC user core/api gen/abi)
target_link_libraries(user PRIVATE turnstile_c)
# Each function in a section of its own, so that the linker leaves out what is
# not used; printf() without floating point.
target_compile_options(user PUBLIC --specs=picolibc.specs
    -DPICOLIBC_INTEGER_PRINTF_SCANF -ffunction-sections -fdata-sections)

set(programs)
file(GLOB program_sources CONFIGURE_DEPENDS examples/*/*.c
    tests/system/programs/*/*.c)
foreach(source IN LISTS program_sources)
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(GET folder FILENAME name)
    if(NOT TARGET program_${name})
        add_executable(program_${name})
        target_link_libraries(program_${name} PRIVATE user turnstile_c)
        target_link_options(program_${name} PRIVATE --specs=picolibc.specs
            -DPICOLIBC_INTEGER_PRINTF_SCANF -nostartfiles
            -T ${CMAKE_SOURCE_DIR}/user/component.ld
            -Wl,--gc-sections,--build-id=none,-z,max-page-size=4096)
        set_target_properties(program_${name} PROPERTIES
            OUTPUT_NAME ${name}.elf
            LINK_DEPENDS ${CMAKE_SOURCE_DIR}/user/component.ld
            RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/programs)
        # The file that goes into the image has nothing for debuggers.
        add_custom_command(TARGET program_${name} POST_BUILD VERBATIM
            COMMAND ${CMAKE_OBJCOPY} --strip-all $<TARGET_FILE:program_${name}>
                ${CMAKE_BINARY_DIR}/programs/${name}.stripped)
        list(APPEND programs program_${name})
    endif()
    target_sources(program_${name} PRIVATE ${source})
endforeach()

# The system's table, with the programs behind it, as an object for the image.
cmake_path(ABSOLUTE_PATH TURNSTILE_SYSTEM BASE_DIRECTORY ${CMAKE_SOURCE_DIR}
    OUTPUT_VARIABLE system_file)
file(GLOB system_tool CONFIGURE_DEPENDS tools/lib/turnstile/system/*.py)
set(system_source ${CMAKE_BINARY_DIR}/system.S)
add_custom_command(OUTPUT ${system_source}
    COMMAND ${CMAKE_COMMAND} -E env PYTHONPATH=${CMAKE_SOURCE_DIR}/tools/lib
        /usr/bin/python3 -P -m turnstile.system pack ${system_file}
        --programs ${CMAKE_BINARY_DIR}/programs --output ${system_source}
    DEPENDS ${system_file} ${programs} ${system_tool} VERBATIM)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/system.o
    COMMAND ${CMAKE_C_COMPILER} -c ${system_source}
        -o ${CMAKE_BINARY_DIR}/system.o
    DEPENDS ${system_source} VERBATIM)
