package evercart.session.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** One version of an application: its classes, compiled from their text, and objects as a node with this version reads and writes them. */
final class Version implements ObjectCodec, AutoCloseable {
    private final URLClassLoader classes;

    /** @param source of a class in no package */
    static Version of(Path folder, String type, String source) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve(type + ".java"), source);
        int outcome =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString());
        if (outcome != 0) {
            throw new IllegalArgumentException("does not compile: " + source);
        }
        return new Version(folder);
    }

    private Version(Path folder) throws IOException {
        classes = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Version.class.getClassLoader());
    }

    Object make(String type, Object... values) throws ReflectiveOperationException {
        return classes.loadClass(type).getConstructors()[0].newInstance(values);
    }

    @Override
    public byte[] encode(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    @Override
    public Object decode(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass described) throws ClassNotFoundException {
                return Class.forName(described.getName(), false, classes);
            }
        }) {
            return in.readObject();
        }
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
