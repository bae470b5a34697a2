-- For steps that must not be taken when nobody waits for them any more: their last argument is that moment by this server's clock.
if clock() >= tonumber(table.remove(ARGV)) then
    return redis.error_reply('LATE nobody waits for this step any more')
end
