package evercart.remote;

/** The user and password by which a calling system proves itself to the beans that it calls. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
