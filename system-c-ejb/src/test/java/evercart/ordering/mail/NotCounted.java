package evercart.ordering.mail;

/** For tests in which nobody asks how attempts ended. */
final class NotCounted implements MailCounts {

    @Override
    public void sent() {}

    @Override
    public void failed() {}

    @Override
    public void refused() {}
}
