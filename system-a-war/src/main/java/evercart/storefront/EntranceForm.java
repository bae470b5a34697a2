package evercart.storefront;

/** What every page asks for that lets somebody in. */
public abstract class EntranceForm {
    private String email;
    private String password;
    private String returnTo;

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Where the visitor wanted to go; may be null. */
    public String getReturnTo() {
        return returnTo;
    }

    public void setReturnTo(String returnTo) {
        this.returnTo = returnTo;
    }
}
