-- What all steps share. A session is a hash; its field m holds, as five doubles: version, created, timeout, last access, grain.
local META = '<ddddd'

local function clock()
    local time = redis.call('TIME')
    return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function isOver(timeout, access, grain, now)
    return timeout > 0 and now >= access + timeout + grain
end
