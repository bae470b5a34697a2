-- session, ends, dead | id, copy
-- 1: this call ended it, 0: there was none
local packed = redis.call('HGET', KEYS[1], 'm')
local refused = packed and refusal(KEYS[1], packed, ARGV[2], clock())
if refused then
    return refused
end
if redis.call('UNLINK', KEYS[1]) == 0 then
    return 0
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('SET', KEYS[3], '', 'PX', MOVED)
return 1
