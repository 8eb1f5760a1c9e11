// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

/// Draws an icon as a picture; a tool of the build.
///
///   cvm-image-browser-icon ICON.svg SIZE PICTURE.png

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

int main(int argc, char *argv[])
{
    if (argc != 4)
        return 2;
    const int size = QByteArray(argv[2]).toInt();
    QSvgRenderer icon(QFile::decodeName(argv[1]));
    if (!icon.isValid() || size < 1)
        return 2;
    QImage picture(size, size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    icon.render(&painter);
    painter.end();
    return picture.save(QFile::decodeName(argv[3]), "PNG") ? 0 : 1;
}
