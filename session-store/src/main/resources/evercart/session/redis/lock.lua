-- session | token, lease
-- 1: locked, or there is no such session; 0: another token holds it
local now = clock()
if not meta(KEYS[1], now) then
    return 1
end
local lock = redis.call('HGET', KEYS[1], 'l')
if lock and string.sub(lock, 9) ~= ARGV[1] and now < struct.unpack('<d', lock) then
    return 0
end
redis.call('HSET', KEYS[1], 'l', struct.pack('<d', now + ARGV[2]) .. ARGV[1])
return 1
