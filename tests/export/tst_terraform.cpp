// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "export/terraform.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

Image named(const QString &name, const QString &id = u"img-00000001"_s)
{
    return {.place = {.region = u"ap-seoul"_s}, .imageId = id, .imageName = name};
}

QStringList labelsOf(const QString &text)
{
    static const QRegularExpression block(u"data \"tencentcloud_images\" \"([^\"]*)\" \\{"_s);
    QStringList labels;
    for (auto matches = block.globalMatch(text); matches.hasNext();)
        labels.append(matches.next().captured(1));
    return labels;
}

} // namespace

class TerraformTest final : public QObject
{
    Q_OBJECT

private slots:
    void strings_data();
    void strings();
    void labels_data();
    void labels();
    void labelsAreUnique();
    void aBlockForEachImage();
    void theCloudsTextStaysInItsPlace();
};

void TerraformTest::strings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("literal");

    QTest::newRow("plain") << u"img-qlzp4oea"_s << uR"("img-qlzp4oea")"_s;
    QTest::newRow("empty") << QString() << uR"("")"_s;
    QTest::newRow("quote") << u"a\"b"_s << uR"("a\"b")"_s;
    QTest::newRow("backslash") << u"a\\b"_s << uR"("a\\b")"_s;
    QTest::newRow("interpolation") << u"${var.x}"_s << uR"("$${var.x}")"_s;
    QTest::newRow("directive") << u"%{if true}"_s << uR"("%%{if true}")"_s;
    QTest::newRow("dollar and percent alone") << u"5 $ 5 %"_s << uR"("5 $ 5 %")"_s;
    QTest::newRow("dollar before a quote") << u"$\"{"_s << uR"("$\"{")"_s;
    QTest::newRow("line ends") << u"a\r\n\tb"_s << uR"("a\r\n\tb")"_s;
    QTest::newRow("control") << u"a\u001Bb"_s << uR"("a\u001bb")"_s;
    QTest::newRow("Korean") << u"웹"_s << uR"("웹")"_s;
}

void TerraformTest::strings()
{
    QFETCH(QString, text);
    QFETCH(QString, literal);
    QCOMPARE(hclString(text), literal);
}

void TerraformTest::labels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("label");

    QTest::newRow("name") << u"Web Golden 2026-09"_s << u"web_golden_2026_09"_s;
    QTest::newRow("digit first") << u"2026 web"_s << u"image_2026_web"_s;
    QTest::newRow("edges") << u"--web--"_s << u"web"_s;
    QTest::newRow("mixed scripts") << u"웹 web 镜像"_s << u"web"_s;
    QTest::newRow("nothing to use") << u"웹 서버"_s << u"img_00000001"_s;
    QTest::newRow("no name") << QString() << u"img_00000001"_s;
    QTest::newRow("template") << u"${evil}\" {"_s << u"evil"_s;
}

void TerraformTest::labels()
{
    QFETCH(QString, name);
    QFETCH(QString, label);
    QCOMPARE(labelsOf(imagesAsTerraform({named(name)})), QStringList {label});
}

void TerraformTest::labelsAreUnique()
{
    const QStringList labels = labelsOf(imagesAsTerraform(
            {named(u"web"_s), named(u"web 2"_s), named(u"Web"_s), named(u"WEB"_s)}));
    QCOMPARE(labels, (QStringList {u"web"_s, u"web_2"_s, u"web_3"_s, u"web_4"_s}));
}

void TerraformTest::aBlockForEachImage()
{
    Image tokyo = named(u"db"_s, u"img-00000002"_s);
    tokyo.place.region = u"ap-tokyo"_s;
    QCOMPARE(imagesAsTerraform({named(u"web"_s), tokyo}),
             u"# The provider's region must be ap-seoul.\n"
             "data \"tencentcloud_images\" \"web\" {\n"
             "  image_id = \"img-00000001\"\n"
             "}\n"
             "\n"
             "# The provider's region must be ap-tokyo.\n"
             "data \"tencentcloud_images\" \"db\" {\n"
             "  image_id = \"img-00000002\"\n"
             "}"_s);
    QVERIFY(imagesAsTerraform({}).isEmpty());
}

void TerraformTest::theCloudsTextStaysInItsPlace()
{
    Image image = named(u"%1 %2"_s, u"\"\n}\n%1"_s);
    image.place.region = u"ap-seoul\nresource"_s;
    QCOMPARE(imagesAsTerraform({image}), u"# The provider's region must be ap-seoul resource.\n"
                                         "data \"tencentcloud_images\" \"image_1_2\" {\n"
                                         "  image_id = \"\\\"\\n}\\n%1\"\n"
                                         "}"_s);
}

QTEST_GUILESS_MAIN(TerraformTest)
#include "tst_terraform.moc"
