(* SPDX-License-Identifier: BSD-2-Clause *)
(* arm: the machine that the proofs are about, 32-bit ARM with the calling
   convention of arm-none-eabi-gcc, told as its differences from the nearest
   machine that Frama-C knows. That its enumerations are as short as possible
   is an option of the command line. machine.c shows that both the compiler
   and Frama-C see it like this. *)

let differences_from intel =
  { intel with
    Cil_types.version = "arm-none-eabi-gcc";
    char_is_unsigned = true;
    wchar_t = "unsigned int";
    sizeof_longdouble = 8;
    alignof_longlong = 8;
    alignof_double = 8;
    alignof_longdouble = 8 }

let () = File.new_machdep "arm_32" (differences_from Machdeps.gcc_x86_32)
