package evercart.ordering.mail;

/** Hears how each attempt to send a mail ended. */
interface MailCounts {

    void sent();

    void failed();

    void refused();
}
