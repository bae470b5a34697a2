-- session | id, prefix, token
local key = KEYS[1]
local lock = redis.call('HGET', key, 'l')
if not lock then
    key = ARGV[2] .. ':s:' .. currentId(ARGV[2], ARGV[1])
    lock = redis.call('HGET', key, 'l')
end
if lock and string.sub(lock, 9) == ARGV[3] then
    redis.call('HDEL', key, 'l')
end
return 1
