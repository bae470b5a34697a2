-- The built-in demo catalogue: a small shop for the home. It only adds what is missing, so that it may meet products that an
-- import has already made. Each picture is drawn in the storefront's resources/pictures/<picture>.svg.

insert into catalog.category (code, name_en, name_zh, position)
select demo.*
from (values
    ('tea-coffee', 'Tea & Coffee', '茶与咖啡', 10),
    ('kitchen', 'Kitchen', '厨房用品', 20),
    ('lighting', 'Lighting', '灯饰照明', 30),
    ('textiles', 'Textiles', '家纺布艺', 40),
    ('garden', 'Garden', '园艺花园', 50),
    ('stationery', 'Stationery', '文具纸品', 60),
    ('toys', 'Toys', '玩具童趣', 70),
    ('gifts', 'Gifts', '精选礼物', 80)
) as demo (code, name_en, name_zh, position)
where not exists (select 1 from catalog.category known where known.code = demo.code);

insert into catalog.product
    (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture, category, currency)
select demo.*, 'tea-coffee', 'GBP'
from (values
    ('TEA-001', 'Stoneware Teapot', '粗陶茶壶',
        'A round-bellied pot for four cups, dipped in a teal glaze that leaves the raw clay foot bare. The spout pours without a drip, and a steel strainer basket is included.',
        '圆润的壶身可容四杯茶，青绿釉面，底部保留原始陶土质感。壶嘴出水利落、不滴漏，并附不锈钢滤网。',
        2850, 42, 'teapot'),
    ('TEA-002', 'Porcelain Gaiwan', '白瓷盖碗',
        'A lidded bowl with saucer, thin enough to show the light and hand-painted with a sprig of blue blossom. Holds 150 ml: right for two small cups of oolong.',
        '薄胎透光的白瓷盖碗，配碗托，手绘一枝青花。容量150毫升，冲泡一壶乌龙茶供两人品饮刚刚好。',
        1600, 58, 'gaiwan'),
    ('TEA-003', 'Jasmine Green Tea, 100 g Tin', '茉莉绿茶 100克罐装',
        'Spring green tea scented with fresh jasmine over five nights. Floral, soft and never bitter when brewed at 80 degrees. The tin closes tightly and is too pretty to throw away.',
        '春采绿茶，以鲜茉莉窨制五夜，花香清雅，80度水温冲泡不苦不涩。密封铁罐保鲜，喝完也舍不得丢。',
        950, 120, 'jasmine-tea-tin'),
    ('TEA-004', 'Pour-Over Coffee Set', '手冲咖啡套装',
        'A ridged ceramic dripper on a heat-proof glass carafe with a wooden collar. Brews up to 600 ml of clean, bright coffee and comes with 40 paper filters.',
        '带导流纹的陶瓷滤杯，配木质护圈的耐热玻璃分享壶，一次可冲600毫升，口感干净明亮。附滤纸40张。',
        3900, 26, 'pour-over-set'),
    ('TEA-005', 'Hand Coffee Grinder', '手摇咖啡磨豆机',
        'Steel burrs under a brass dome, a long crank and a beech-wood drawer that fills with the best smell of the morning. Adjustable from espresso to French press.',
        '黄铜圆顶内置钢制磨芯，长柄省力，榉木抽屉盛满清晨最好闻的香气。粗细可调，意式、法压皆宜。',
        4450, 18, 'coffee-grinder'),
    ('TEA-006', 'French Press, 1 Litre', '法压壶 1升',
        'Borosilicate glass in a sturdy matt-black frame. The double filter keeps the grounds where they belong, and every part comes apart for washing.',
        '高硼硅玻璃壶身配哑光黑支架，结实耐用。双层滤网隔住咖啡渣，全部零件可拆洗。',
        2695, 37, 'french-press'),
    ('TEA-007', 'Moka Pot, 6 Cups', '摩卡壶 六杯份',
        'The eight-sided stovetop classic in polished aluminium. Five minutes on a small flame give six little cups of strong, fragrant coffee.',
        '经典八角造型，抛光铝材质。小火五分钟，即可煮出六小杯浓郁香醇的咖啡。',
        2250, 44, 'moka-pot'),
    ('TEA-008', 'Striped Harbour Mug', '海港条纹马克杯',
        'A generous 380 ml mug with hand-banded stripes in navy and terracotta. Keeps its colour in the dishwasher and its heat on a windy balcony.',
        '380毫升大容量马克杯，手绘海军蓝与陶土红条纹。可放心使用洗碗机，久洗不褪色，保温也好。',
        1150, 96, 'striped-mug')
) as demo (sku, name_en, name_zh, description_en, description_zh, price_minor, stock, picture)
where not exists (select 1 from catalog.product known where known.sku = demo.sku);
