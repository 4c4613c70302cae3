# SPDX-License-Identifier: BSD-2-Clause
# Each folder is a target, whose include path is who it may see.

# Headers of ours are found for #include "" only (-iquote): kernel/signal.h
# must not hide <signal.h> from the headers of the C library.
function(turnstile_headers target scope)
    foreach(folder IN LISTS ARGN)
        target_compile_options(${target} ${scope}
            "SHELL:-iquote ${CMAKE_SOURCE_DIR}/${folder}")
    endforeach()
endfunction()

# turnstile_folder(PATH SEES target... HEADERS folder... HOSTED): a library of
# all C files that lie directly in folder PATH, with a C library if HOSTED. It sees its own folder, what it names,
# and the headers of further folders. A folder with headers only, or one that
# is still empty, is a target as well.
function(turnstile_folder path)
    cmake_parse_arguments(PARSE_ARGV 1 arg "HOSTED" "" "SEES;HEADERS")
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${path}/*.c")
    string(REPLACE "/" "_" name ${path})
    if(sources)
        add_library(${name} STATIC ${sources})
        turnstile_headers(${name} PUBLIC ${path} ${arg_HEADERS})
        target_link_libraries(${name} PUBLIC ${arg_SEES} PRIVATE turnstile_c)
        if(NOT arg_HOSTED)
            target_link_libraries(${name} PRIVATE turnstile_freestanding)
        endif()
    else()
        add_library(${name} INTERFACE)
        turnstile_headers(${name} INTERFACE ${path} ${arg_HEADERS})
        target_link_libraries(${name} INTERFACE ${arg_SEES})
    endif()
endfunction()

# turnstile_test(NAME source... LINK target...): a program of Check tests that
# runs on the host as the test NAME.
function(turnstile_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
    add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
    target_link_libraries(${name} PRIVATE ${arg_LINK} turnstile_c
        PkgConfig::CHECK)
    set_target_properties(${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
endfunction()

# turnstile_tests(PREFIX PATTERN LINK target...): a test for every file that
# the pattern names, called PREFIX and the file's stem.
function(turnstile_tests prefix pattern)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "LINK")
    file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${pattern}")
    foreach(file IN LISTS files)
        cmake_path(GET file STEM stem)
        turnstile_test(${prefix}_${stem} ${file} LINK ${arg_LINK})
    endforeach()
endfunction()
