package evercart.session.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A certificate for 127.0.0.1 that only its own truststore trusts. */
record Certificate(Path file, Path key, Path truststore) {
    static Certificate madeIn(Path folder) {
        Certificate made = new Certificate(
                folder.resolve("server.crt"), folder.resolve("server.key"), folder.resolve("trusted.p12"));
        try {
            Files.createDirectories(folder);
            run(
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:prime256v1",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=127.0.0.1",
                    "-addext",
                    "subjectAltName=IP:127.0.0.1",
                    "-keyout",
                    made.key.toString(),
                    "-out",
                    made.file.toString());
            run(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    "redis",
                    "-file",
                    made.file.toString(),
                    "-keystore",
                    made.truststore.toString(),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit");
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        return made;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + " fails: " + output);
        }
    }
}
