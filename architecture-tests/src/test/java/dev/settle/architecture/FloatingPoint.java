package dev.settle.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where a class has to do with {@code double} or {@code float}: its fields, signatures, calls and single instructions. */
final class FloatingPoint extends ClassVisitor {
    /** A D or F that stands for itself in a descriptor, or one of the two classes; class names are taken out before. */
    private static final Pattern PRIMITIVE = Pattern.compile("[DF]");

    private static final Pattern CLASS_NAME = Pattern.compile("L[^;]+;");
    private static final Pattern BOXED = Pattern.compile("Ljava/lang/(Double|Float);|Ljava/util/(\\w+/)*\\w*Double");

    private final String name;
    private final Set<String> found = new TreeSet<>();

    private FloatingPoint(String name) {
        super(Opcodes.ASM9);
        this.name = name;
    }

    static Set<String> in(JavaClass javaClass) {
        try (InputStream bytes =
                javaClass.getSource().orElseThrow().getUri().toURL().openStream()) {
            FloatingPoint visitor = new FloatingPoint(javaClass.getName());
            new ClassReader(bytes).accept(visitor, ClassReader.SKIP_FRAMES);
            return visitor.found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        check(descriptor, "is the type of the field " + name + "." + field);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
        String here = name + "." + method + "()";
        check(descriptor, "is in the signature of " + here);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInsn(int opcode) {
                checkInstruction(opcode, here);
            }

            @Override
            public void visitLdcInsn(Object constant) {
                if (constant instanceof Double || constant instanceof Float) {
                    found.add("floating point: " + constant + " stands in " + here);
                }
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String type) {
                check("L" + owner + ";" + type, "is used by " + here + " as " + owner + "." + field);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String type, boolean onInterface) {
                check("L" + owner + ";" + type, "is used by " + here + " to call " + owner + "." + called);
            }

            @Override
            public void visitInvokeDynamicInsn(String called, String type, Handle by, Object... arguments) {
                check(type, "is used by " + here);
                for (Object argument : arguments) {
                    if (argument instanceof Handle target) {
                        check(
                                "L" + target.getOwner() + ";" + target.getDesc(),
                                "is used by " + here + " to refer to " + target.getOwner() + "." + target.getName());
                    }
                }
            }
        };
    }

    private void check(String descriptor, String where) {
        String withoutNames = CLASS_NAME.matcher(descriptor).replaceAll("");
        if (BOXED.matcher(descriptor).find() || PRIMITIVE.matcher(withoutNames).find()) {
            found.add("floating point: " + descriptor + " " + where);
        }
    }

    /** Whatever else computes with such a number has it from one of these, or from a constant, a field or a call. */
    private void checkInstruction(int opcode, String where) {
        boolean floats = switch (opcode) {
            case Opcodes.FCONST_0,
                    Opcodes.FCONST_1,
                    Opcodes.FCONST_2,
                    Opcodes.DCONST_0,
                    Opcodes.DCONST_1,
                    Opcodes.FALOAD,
                    Opcodes.DALOAD,
                    Opcodes.I2F,
                    Opcodes.I2D,
                    Opcodes.L2F,
                    Opcodes.L2D -> true;
            default -> false;
        };
        if (floats) {
            found.add("floating point: an instruction in " + where);
        }
    }
}
