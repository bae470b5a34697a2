-- ends | prefix, how many at most, length of the claim
-- {{id, m, {field, value, ...}}, ...}; fewer than there are when they are big
-- The score of a claimed session is the end of its claim: nobody can put its own end off any more.
local ENOUGH = 4000000
local now, bytes, claimed = clock(), 0, {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[2])) do
    local key = ARGV[1] .. ':s:' .. id
    local packed = redis.call('HGET', key, 'm')
    if not packed then
        redis.call('ZREM', KEYS[1], id)
    else
        local fields = redis.call('HGETALL', key)
        redis.call('ZADD', KEYS[1], now + ARGV[3], id)
        claimed[#claimed + 1] = {id, packed, fields}
        for at = 2, #fields, 2 do
            bytes = bytes + #fields[at]
        end
        if bytes > ENOUGH then
            break
        end
    end
end
return claimed
