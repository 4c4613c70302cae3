# SPDX-License-Identifier: BSD-2-Clause
"""Every rule of tools/style bites, and lets good sources pass."""

from __future__ import annotations

import shutil
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.style.__main__ import check  # noqa: E402

HEAD = "/* SPDX-License-Identifier: BSD-2-Clause */\n/* a: a sample. */\n"
PYTHON_HEAD = "# SPDX-License-Identifier: BSD-2-Clause\n"
SLASHES = "/" "/"


class Style(unittest.TestCase):
    """Each test writes a small tree and reads what the rules say about it."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copy(ROOT / ".clang-format", self.folder)

    def said(self, **files: str) -> list[str]:
        """What the rules say about files; `__` in a key is a slash, `_DOT_`
        a dot. Files of an earlier call are gone."""
        for path in self.folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
        for key, text in files.items():
            path = self.folder / key.replace("__", "/").replace("_DOT_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        found = sorted(check(self.folder).problems.found)
        return [str(p) for p in found]

    def expect(self, start: str, **files: str) -> None:
        """The rules say one thing, which begins with `start`."""
        said = self.said(**files)
        self.assertEqual(len(said), 1, said)
        self.assertTrue(said[0].startswith(start), said[0])


class GoodSources(Style):
    """Nothing is said about these."""

    def test_good_sources_pass(self) -> None:
        text = HEAD + ('#include "b.h"\n\n#include <stdint.h>\n\n'
                       "uint32_t a(uint32_t x)\n{\n    return x;\n}\n")
        header = HEAD + "#pragma once\n"
        said = self.said(kernel__a_DOT_c=text, gen__b_DOT_h=header,
                         tools__c_DOT_py=PYTHON_HEAD + "x = 1\n")
        self.assertEqual(said, [])

    def test_comments_and_strings_are_no_code(self) -> None:
        text = HEAD + (f"/* {SLASHES} goto\n#if 1\n#include \"no.h\"\n*/\n"
                       f'const char *const a = "{SLASHES} goto";\n')
        self.assertEqual(self.said(kernel__a_DOT_c=text), [])

    def test_what_is_built_is_not_looked_at(self) -> None:
        self.assertEqual(self.said(build__a_DOT_c="bad"), [])


class Heads(Style):
    """Licence, purpose, guard."""

    def test_licence_of_c_is_missing(self) -> None:
        self.expect("core/a.c:1:1: error: the licence is missing",
                    core__a_DOT_c="/* a: a sample. */\n/* more */\n")

    def test_licence_of_python_is_missing(self) -> None:
        self.expect("tools/a.py:1:1: error: the licence is missing",
                    tools__a_DOT_py="x = 1\n")

    def test_licence_of_a_program_is_missing(self) -> None:
        self.expect("tools/a:1:1: error: the licence is missing",
                    tools__a="#!/bin/sh\ntrue\n")

    def test_purpose_is_missing(self) -> None:
        self.expect("core/a.c:2:1: error: the file does not say what it is",
                    core__a_DOT_c=HEAD.splitlines()[0] + "\nint a;\n")

    def test_header_without_guard(self) -> None:
        self.expect("core/a.h:1:1: error: the header has no '#pragma once'",
                    core__a_DOT_h=HEAD)


class Text(Style):
    """What must not stand in a source."""

    def test_line_comment(self) -> None:
        self.expect("core/a.c:3:8: error: a comment with //",
                    core__a_DOT_c=HEAD + f"int a; {SLASHES} one\n")

    def test_conditional_code(self) -> None:
        for word in ("if 1", "ifdef A", "ifndef A"):
            self.expect(f"kernel/a.c:3:1: error: #{word.split()[0]}",
                        kernel__a_DOT_c=HEAD + f"#{word}\nint a;\n#endif\n")

    def test_other_folders_may_have_conditional_code(self) -> None:
        self.assertEqual(
            self.said(tests__a_DOT_c=HEAD + "#if 1\nint a;\n#endif\n"), [])

    def test_goto(self) -> None:
        text = HEAD + "void a(void)\n{\nb:\n    goto b;\n}\n"
        self.expect("core/a.c:6:5: error: a goto", core__a_DOT_c=text)

    def test_to_do_marks(self) -> None:
        for word in ("TO" "DO", "FIX" "ME", "X" "XX", "HA" "CK"):
            self.expect(f"doc/a.md:1:3: error: '{word}' stands here",
                        doc__a_DOT_md=f"a {word}: b\n")

    def test_paths_of_a_machine(self) -> None:
        for word in ("/wo" "rk/", "../sha" "red", "/ro" "ot/"):
            self.expect(f"doc/a.md:1:1: error: '{word}' stands here",
                        doc__a_DOT_md=f"{word}a\n")

    def test_wide_line(self) -> None:
        self.expect("core/a.c:3:81: error: the line has 86 columns",
                    core__a_DOT_c=HEAD + f"/* {'a' * 80} */\n")


class Sizes(Style):
    """Long things."""

    def c_function(self, lines: int) -> str:
        """A C function with so many lines."""
        body = "".join(f"    a = {n};\n" for n in range(lines - 3))
        return f"{HEAD}int a;\n\nvoid f(void)\n{{\n{body}}}\n"

    def test_c_function(self) -> None:
        self.assertEqual(self.said(core__a_DOT_c=self.c_function(40)), [])
        self.expect("core/a.c:5:1: error: f has 41 lines",
                    core__a_DOT_c=self.c_function(41))

    def test_check_test(self) -> None:
        text = self.c_function(41).replace("void f(void)", "START_TEST(f)")
        self.expect("tests/a.c:5:1: error: START_TEST has 41 lines",
                    tests__a_DOT_c=text)

    def test_parameters(self) -> None:
        text = HEAD + ("void f(int a, int b, int (*c)(int, int), int d{})\n"
                       "{{\n}}\n")
        self.assertEqual(self.said(kernel__a_DOT_c=text.format("")), [])
        self.expect("kernel/a.c:3:1: error: f has 5 parameters",
                    kernel__a_DOT_c=text.format(", int e"))

    def test_c_file(self) -> None:
        self.expect("core/a.c:301:1: error: the file has 301 lines",
                    core__a_DOT_c=HEAD + "\n" .join(
                        f"extern int a{n};" for n in range(299)) + "\n")

    def test_header(self) -> None:
        self.expect("core/a.h:151:1: error: the file has 151 lines",
                    core__a_DOT_h=HEAD + "#pragma once\n\n" + "\n".join(
                        f"extern int a{n};" for n in range(147)) + "\n")

    def test_generated_file_may_be_long(self) -> None:
        self.assertEqual(self.said(gen__a_DOT_c=HEAD + "\n".join(
            f"extern int a{n};" for n in range(400)) + "\n"), [])

    def test_python_function(self) -> None:
        text = PYTHON_HEAD + "def f() -> None:\n" + "    print()\n" * 40
        self.expect("tools/a.py:2:1: error: f has 41 lines",
                    tools__a_DOT_py=text)

    def test_python_program_without_an_ending(self) -> None:
        text = ("#!/usr/bin/python3\n" + PYTHON_HEAD + "def f() -> None:\n"
                + "    print()\n" * 40)
        self.expect("tools/a:3:1: error: f has 41 lines", tools__a=text)

    def test_python_file(self) -> None:
        self.expect("tools/a.py:301:1: error: the file has 301 lines",
                    tools__a_DOT_py=PYTHON_HEAD + "print()\n" * 300)

    def test_what_is_not_python(self) -> None:
        self.expect("tools/a.py:2:1: error: not Python",
                    tools__a_DOT_py=PYTHON_HEAD + "1x = = 2\n")


class Includes(Style):
    """Who may include whom."""

    def including(self, folder: str, header: str) -> list[str]:
        """What is said about a file of `folder` that includes `header`."""
        files = {f"{folder}__a_DOT_c": f'{HEAD}#include "{header}"\n'}
        for name in ("gen__g", "gen__abi__abi", "kernel__k", "core__c",
                     "user__u", "platform__host__p", "tests__t", "proofs__r",
                     "tools__o", "examples__e"):
            files[f"{name}_DOT_h"] = HEAD + "#pragma once\n"
        return self.said(**files)

    def test_every_arrow(self) -> None:
        seen = {"gen": "g abi", "kernel": "k g abi", "core": "c abi",
                "user": "u abi", "examples": "e u abi", "tools": "o",
                "platform": "p k g abi", "proofs": "r k c g abi",
                "tests": "t r p k c u e g o abi"}
        for folder, headers in seen.items():
            for header in "g abi k c u p t r o e".split():
                said = self.including(folder, header + ".h")
                if header in headers.split():
                    self.assertEqual(said, [], (folder, header))
                else:
                    self.assertEqual(len(said), 1, (folder, header))
                    self.assertIn(f"{folder}/ may not include", said[0])

    def test_unknown_header(self) -> None:
        self.expect("kernel/a.c:3:10: error: there is no header 'no.h'",
                    kernel__a_DOT_c=HEAD + '#include "no.h"\n')

    def test_unknown_folder(self) -> None:
        self.expect("other/a.c:3:10: error: the folder is in no table",
                    other__a_DOT_c=HEAD + '#include "a.h"\n')

    def test_name_that_could_be_two_headers(self) -> None:
        self.expect("kernel/a.c:3:10: error: 't.h' could be any of gen/t.h, "
                    "kernel/t.h", kernel__a_DOT_c=HEAD + '#include "t.h"\n',
                    gen__t_DOT_h=HEAD + "#pragma once\n",
                    kernel__t_DOT_h=HEAD + "#pragma once\n")

    def test_header_of_the_c_library(self) -> None:
        self.expect("kernel/a.c:3:10: error: <string.h> needs a C library",
                    kernel__a_DOT_c=HEAD + "#include <string.h>\n")

    def test_generated_tests_have_a_c_library(self) -> None:
        self.assertEqual(self.said(
            gen__test__a_DOT_c=HEAD + "#include <string.h>\n"), [])

    def test_include_of_a_macro(self) -> None:
        self.expect("core/a.c:3:10: error: an #include of a macro",
                    core__a_DOT_c=HEAD + "#include NAME\n")


class Layout(Style):
    """clang-format has the last word."""

    def test_layout(self) -> None:
        self.expect("core/a.c:3:4: error: not laid out",
                    core__a_DOT_c=HEAD + "int  a;\n")

    def test_layout_of_generated_c(self) -> None:
        self.expect("gen/a.c:3:4: error: not laid out",
                    gen__a_DOT_c=HEAD + "int  a;\n")

    def test_missing_settings(self) -> None:
        (self.folder / ".clang-format").unlink()
        self.expect(".clang-format:1:1: error: the file is missing",
                    core__a_DOT_c=HEAD + "int  a;\n")


if __name__ == "__main__":
    unittest.main()
