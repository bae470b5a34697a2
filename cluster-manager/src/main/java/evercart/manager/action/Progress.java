package evercart.manager.action;

/** Where an action tells what it does, one line each. */
interface Progress {
    void say(String line);
}
