package kz.ruqsat.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;

/** Finds the field of the request that a failed constraint is about. */
final class ViolatedPlace {
    private ViolatedPlace() {}

    /** The path into the body; for a query, path or header parameter its name. */
    static Pointer of(ConstraintViolation<?> violation) {
        Pointer pointer = Pointer.ROOT;
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER) {
                pointer = ofParameter(violation.getRootBeanClass(), method, node.as(Path.ParameterNode.class));
            } else {
                pointer = inside(pointer, node);
            }
        }
        return pointer;
    }

    private static Pointer inside(Pointer holder, Path.Node node) {
        Pointer parent = holder;
        if (node.getIndex() != null) {
            parent = parent.item(node.getIndex());
        } else if (node.getKey() != null) {
            parent = parent.field(node.getKey().toString());
        }
        return node.getKind() == ElementKind.PROPERTY ? parent.field(node.getName()) : parent;
    }

    /** The body is the one parameter without an annotation that says where it comes from. */
    private static Pointer ofParameter(Class<?> resource, Path.MethodNode method, Path.ParameterNode parameter) {
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                Annotation[] annotations = type.getDeclaredMethod(method.getName(), types)
                        .getParameterAnnotations()[parameter.getParameterIndex()];
                if (Arrays.stream(annotations).anyMatch(ViolatedPlace::saysWhereFrom)) {
                    return Pointer.ROOT.field(parameter.getName());
                }
            } catch (NoSuchMethodException declaredFurtherUp) {
                continue;
            }
        }
        return Pointer.ROOT;
    }

    private static boolean saysWhereFrom(Annotation annotation) {
        String type = annotation.annotationType().getName();
        return type.startsWith("jakarta.ws.rs.") || type.startsWith("org.jboss.resteasy.reactive.Rest");
    }
}
