-- session, ends, dead, session under the new id, dead new id | id, new id, copy
-- 1: moved, 0: there is none, or the new id is taken
local now = clock()
local version, created, timeout, access, grain, packed = meta(KEYS[1], now)
if not version or redis.call('EXISTS', KEYS[4], KEYS[5]) > 0 then
    return 0
end
local refused = refusal(KEYS[1], packed, ARGV[3], now)
if refused then
    return refused
end
redis.call('RENAME', KEYS[1], KEYS[4])
redis.call('ZREM', KEYS[2], ARGV[1])
set(KEYS[4], fieldsOf(version, created, timeout, access, grain, ''))
keepEnd(KEYS[4], KEYS[2], ARGV[2], timeout, access, grain)
redis.call('SET', KEYS[3], ARGV[2], 'PX', MOVED)
return 1
