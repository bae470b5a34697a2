-- session, ends | id, known version, awaited mark or nothing, copy, 1 if it would stay
-- nothing | m: unchanged | {m, pending, time alone}: unchanged | {m, pending, time alone, {field, value or nothing if unchanged, ...}}
local packed = redis.call('HGET', KEYS[1], 'm')
if not packed then
    return false
end
local now = clock()
local version, created, timeout, access, grain = struct.unpack(META, packed)
if isOver(timeout, access, grain, now) then
    return false
end
local alone, isHome = 0, #packed > META_END or ARGV[5] == '1'
local last, current = now, packed
if isHome then
    local refused = refusal(KEYS[1], packed, ARGV[4], now)
    if refused then
        return refused
    elseif timeout <= 0 or grain >= LENGTH then
        local suffix
        suffix, alone = asked(packed, ARGV[4], ARGV[5] == '1', now)
        current = string.sub(packed, 1, META_END) .. suffix
        last = now + alone
    end
end
if timeout > 0 and last - access > grain then
    current = struct.pack(META, version, created, timeout, now, grain) .. string.sub(current, META_END + 1)
    redis.call('ZADD', KEYS[2], now + timeout + grain, ARGV[1])
    redis.call('PEXPIREAT', KEYS[1], now + timeout + grain + 3600000)
end
if current ~= packed then
    redis.call('HSET', KEYS[1], 'm', current)
end

local pending = 0
if ARGV[3] ~= '' then
    pending = 1
    for _, mark in ipairs(cmsgpack.unpack(redis.call('HGET', KEYS[1], 'f') or '\144')) do
        if mark == ARGV[3] then
            pending = 0
        end
    end
end

local known = tonumber(ARGV[2])
if known == version then
    return pending == 0 and alone == 0 and packed or {packed, pending, alone}
end
if known == 0 or known > version then
    return {packed, pending, alone, redis.call('HGETALL', KEYS[1])}
end
local fields = {}
for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
    if string.byte(field) == 97 then
        local name = string.sub(field, 2)
        local isNew = tonumber(redis.call('HGET', KEYS[1], 'v' .. name)) > known
        fields[#fields + 1] = field
        fields[#fields + 1] = isNew and redis.call('HGET', KEYS[1], field)
    end
end
return {packed, pending, alone, fields}
